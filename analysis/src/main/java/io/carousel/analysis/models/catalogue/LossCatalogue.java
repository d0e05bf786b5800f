package io.carousel.analysis.models.catalogue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The losses of the paper and the benchmark's runs.
 *
 * @param folds the folds that every run has
 * @param losses the losses, in the order of the paper's table
 */
public record LossCatalogue(List<Integer> folds, List<KnownLoss> losses) {

  private static final String FILE = "losses.yaml";

  public LossCatalogue {
    folds = List.copyOf(folds);
    losses = List.copyOf(losses);
  }

  /** The catalogue that comes with Carousel. */
  public static LossCatalogue standard() {
    try (InputStream in = LossCatalogue.class.getResourceAsStream(FILE)) {
      return new YAMLMapper().readValue(in, LossCatalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the training datasets, in order: Cars196, CUB200, SOP. */
  public List<String> trainingSets() {
    return losses.stream().flatMap(loss -> loss.runs().keySet().stream()).distinct().toList();
  }

  /** The loss of that name, as the paper prints it but for upper and lower case. */
  public Optional<KnownLoss> named(String name) {
    return losses.stream().filter(loss -> loss.name().equalsIgnoreCase(name)).findFirst();
  }

  /** What is known of a loss, with the year, family and distance of one of the paper's losses. */
  public LossInfo completed(LossInfo given) {
    return Optional.ofNullable(given.loss())
        .flatMap(this::named)
        .map(
            known ->
                new LossInfo(
                        known.name(),
                        Objects.requireNonNullElse(given.year(), known.year()),
                        Objects.requireNonNullElse(given.family(), known.family()),
                        Objects.requireNonNullElse(given.distance(), known.distance()),
                        given.trainedOn(),
                        given.fold())
                    .ofNetwork(given.network())
                    .ofRun(given.run(), given.seed()))
        .orElse(given);
  }

  /**
   * How the models of a run were trained; empty if the run is not one of the benchmark's.
   *
   * @param run the run's name: {@code cars_contrastive46}
   * @param fold which of its models; null if that is not known
   */
  public Optional<LossInfo> ofRun(String run, Integer fold) {
    for (KnownLoss loss : losses) {
      for (Map.Entry<String, String> entry : loss.runs().entrySet()) {
        if (entry.getValue().equals(run)) {
          return Optional.of(
              new LossInfo(
                  loss.name(), loss.year(), loss.family(), loss.distance(), entry.getKey(), fold));
        }
      }
    }
    return Optional.empty();
  }
}
