package io.carousel.analysis.saliency.location;

import io.carousel.analysis.models.catalogue.LossLabel;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where the saliency of each loss lies: {@code evaluation/attention-<method>.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param method the method that made the maps, with its settings; text in files of version 1
 * @param images number of images
 * @param regions the regions that there are numbers of, the whole car first
 * @param properties the properties that vary, in column order
 * @param losses one a loss: the untrained network first, then by family, year and name
 */
public record SaliencyLocation(
    int formatVersion,
    String dataset,
    SaliencyMethod method,
    int images,
    List<Region> regions,
    List<String> properties,
    List<LossLocation> losses) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 2;

  private static final VersionedJson<SaliencyLocation> JSON =
      new VersionedJson<>(
          SaliencyLocation.class,
          FORMAT_VERSION,
          "there is no such file; run `locate-saliency` first");

  /** The regions that properties are shown for; what they do to single parts is in the file. */
  private static final List<Region> MAIN = List.of(Region.CAR, Region.SHADOW, Region.BACKGROUND);

  public SaliencyLocation {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(method, "method");
    regions = List.copyOf(regions);
    properties = List.copyOf(properties);
    losses = List.copyOf(losses);
  }

  /** The file of a method's maps. */
  public static Path file(DatasetFolder dataset, String method) {
    return dataset.evaluation().resolve("attention-" + method + ".json");
  }

  /** The regions that make up the whole image, each pixel in one of them. */
  public List<Region> partition() {
    boolean parts = regions.stream().anyMatch(Region::isPart);
    return regions.stream().filter(region -> !parts || region != Region.CAR).toList();
  }

  /** The car, its shadow and the background, as far as they were told apart. */
  public List<Region> mainRegions() {
    return MAIN.stream().filter(regions::contains).toList();
  }

  /**
   * The greatest change of a main region's share by any property: what shades are measured by. At
   * least 0.01, lest noise be drawn as if it were much.
   */
  public double greatestDifference() {
    return losses.stream()
        .flatMap(loss -> loss.effects().stream())
        .filter(effect -> mainRegions().contains(effect.region()))
        .mapToDouble(PropertyEffect::difference)
        .reduce(0.01, Math::max);
  }

  /** A loss's name, and what it was trained on where the loss is there twice. */
  public String label(LossLocation one) {
    return LossLabel.of(
        one.loss(), one.trainedOn(), losses.stream().map(LossLocation::loss).toList());
  }

  /** Writes this as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads such a file.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static SaliencyLocation read(Path file) {
    return JSON.read(file);
  }
}
