package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.dataset.DatasetFolder;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.UndividedStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What embeddings tell of a dataset of one design alone. In a dataset of another design there is
 * nothing to measure, and it writes nothing.
 */
abstract class DesignStage extends UndividedStage {

  private final int formatVersion;
  private final DatasetFolder dataset;
  private final LossDistance distance;
  private final Supplier<EmbeddingScope> scope;

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param name its name, which no other stage of the same folder has
   * @param formatVersion of what it writes
   * @param distance how far embeddings are from each other
   * @param scope which embeddings; asked when the stage runs
   */
  DesignStage(
      String name,
      int formatVersion,
      DatasetFolder dataset,
      LossDistance distance,
      Supplier<EmbeddingScope> scope) {
    super(name, dataset.root());
    this.formatVersion = formatVersion;
    this.dataset = dataset;
    this.distance = distance;
    this.scope = scope;
  }

  final DatasetFolder dataset() {
    return dataset;
  }

  final LossDistance distance() {
    return distance;
  }

  final EmbeddingScope scope() {
    return scope.get();
  }

  @Override
  public final List<Path> inputs() {
    return List.of(dataset.manifest(), dataset.samples(), dataset.embeddings());
  }

  @Override
  public final String fingerprint() {
    Fingerprint hash = new Fingerprint().with("format", formatVersion).with("distance", distance);
    if (Files.isDirectory(dataset.embeddings())) {
      hash.with("left out", EmbeddedModels.leftOut(dataset, scope.get()));
    }
    return hash.withFile("manifest", dataset.manifest())
        .withFile("samples", dataset.samples())
        .withFolder("embeddings", dataset.embeddings(), true)
        .hash();
  }
}
