package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures what another background does to the retrieval of cars in a dataset of the design
 * background-swap, and writes {@code backgrounds.json} and {@code backgrounds.csv}.
 */
public final class BackgroundJob {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 0);

  private final DatasetFolder dataset;
  private final LossDistance distance;
  private final EmbeddingScope scope;
  private final Progress progress;

  /**
   * A job on some of a dataset's embeddings.
   *
   * @param distance which images are near
   * @param scope which embeddings
   * @param progress hears of every model
   */
  public BackgroundJob(
      DatasetFolder dataset, LossDistance distance, EmbeddingScope scope, Progress progress) {
    this.dataset = dataset;
    this.distance = distance;
    this.scope = scope;
    this.progress = progress;
  }

  /**
   * Whether there is something to measure: the dataset is of that design, and two of its scenes
   * show the same car.
   */
  public boolean applies() {
    return SwappedScenes.in(dataset).filter(scenes -> queries(scenes) > 0).isPresent();
  }

  private static int queries(SwappedScenes scenes) {
    return (int)
        scenes.cars().stream()
            .filter(car -> scenes.cars().indexOf(car) != scenes.cars().lastIndexOf(car))
            .count();
  }

  /**
   * Measures and writes.
   *
   * @return what was written
   * @throws InvalidInputException if the dataset is of another design, no two scenes show the same
   *     car, or there are no embeddings
   */
  public BackgroundEffect run() {
    Optional<SwappedScenes> found = SwappedScenes.in(dataset);
    SwappedScenes scenes =
        found
            .filter(one -> queries(one) > 0)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        dataset.manifest() + ": design",
                        "only a dataset of design background-swap, with two scenes of the same car,"
                            + " shows what another background does"));
    List<EmbeddedModel> models = EmbeddedModels.of(dataset, scope);
    List<List<SceneRetrieval>> retrievals = new ArrayList<>();
    int images = scenes.scenes() * scenes.backgrounds().size();
    try (Progress.Step step = progress.begin("backgrounds", models.size(), "model")) {
      for (EmbeddedModel model : models) {
        retrievals.add(new SwapRetrieval(scenes, model.read(images), distance.distance()).all());
        step.advance(1);
      }
    }
    List<String> names = models.stream().map(EmbeddedModel::name).toList();
    BackgroundEffect effect =
        new BackgroundEffect(
            BackgroundEffect.FORMAT_VERSION,
            dataset.root().toAbsolutePath().normalize().getFileName().toString(),
            distance,
            scenes.backgrounds(),
            scenes.scenes(),
            queries(scenes),
            chance(scenes),
            PooledLoss.all(names, models.stream().map(EmbeddedModel::loss).toList()).stream()
                .map(
                    loss ->
                        LossBackgrounds.of(
                            loss,
                            names,
                            loss.models().stream().map(retrievals::get).toList(),
                            BOOTSTRAP))
                .toList());
    effect.write(BackgroundEffect.file(dataset));
    WholeFile.write(BackgroundEffect.table(dataset), BackgroundTable.of(effect));
    return effect;
  }

  /** The mean over queries of the share of the other scenes that show the query's car. */
  private static double chance(SwappedScenes scenes) {
    return scenes.cars().stream()
        .mapToLong(car -> scenes.cars().stream().filter(car::equals).count() - 1)
        .filter(others -> others > 0)
        .mapToDouble(others -> (double) others / (scenes.scenes() - 1))
        .average()
        .orElseThrow();
  }
}
