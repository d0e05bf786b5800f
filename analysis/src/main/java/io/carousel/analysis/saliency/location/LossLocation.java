package io.carousel.analysis.saliency.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a loss's models look at: means over images of the mean over its models, one a fold.
 *
 * @param loss the loss's name
 * @param year when it was published; null if that is not known
 * @param family "ranking" or "classification"; null for the untrained network and where it is not
 *     known
 * @param trainedOn the dataset that its models were trained on; null if that is not known
 * @param models its models' names
 * @param images how many images it has saliency of; a map that is 0 everywhere has none
 * @param regions one a region, in the order of {@link SaliencyLocation#regions}
 * @param effects one a property and region that was tested
 * @param swap how the car's share changes with the background alone; null, and left out of the
 *     file, unless the dataset's design is background-swap
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LossLocation(
    String loss,
    Integer year,
    String family,
    String trainedOn,
    List<String> models,
    int images,
    List<RegionShare> regions,
    List<PropertyEffect> effects,
    BackgroundChange swap) {

  public LossLocation {
    Objects.requireNonNull(loss, "loss");
    models = List.copyOf(models);
    regions = List.copyOf(regions);
    effects = List.copyOf(effects);
  }

  /** Its numbers of a region; empty if that was not told apart. */
  public Optional<RegionShare> on(Region region) {
    return regions.stream().filter(one -> one.region() == region).findFirst();
  }

  /** How a property moves its share on a region; empty if that could not be tested. */
  public Optional<PropertyEffect> effect(String property, Region region) {
    return effects.stream()
        .filter(one -> one.region() == region && one.property().equals(property))
        .findFirst();
  }

  LossLocation with(List<PropertyEffect> newEffects) {
    return new LossLocation(
        loss, year, family, trainedOn, models, images, regions, newEffects, swap);
  }
}
