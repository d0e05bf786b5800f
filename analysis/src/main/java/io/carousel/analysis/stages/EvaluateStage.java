package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.EvaluationJob;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.RecordedStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The measuring of embeddings as a stage: a part is a run of neighbouring images, by all models.
 */
public final class EvaluateStage extends RecordedStage {

  private final DatasetFolder dataset;
  private final EvaluationSettings settings;
  private final Supplier<EmbeddingScope> scope;

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param settings what is measured and how surely
   */
  public EvaluateStage(DatasetFolder dataset, EvaluationSettings settings) {
    this(dataset, settings, () -> EmbeddingScope.ALL);
  }

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param settings what is measured and how surely
   * @param scope which embeddings are measured; asked when the stage runs
   */
  public EvaluateStage(
      DatasetFolder dataset, EvaluationSettings settings, Supplier<EmbeddingScope> scope) {
    super("evaluate", dataset.root());
    this.dataset = dataset;
    this.settings = settings;
    this.scope = scope;
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.manifest(), dataset.samples(), dataset.embeddings());
  }

  /** Where each measure's results lie, in the order of the settings. */
  public List<EvaluationFiles> files() {
    return settings.measures().stream()
        .map(measure -> EvaluationFiles.of(dataset, measure.info().id()))
        .toList();
  }

  @Override
  public List<Path> outputs() {
    return files().stream()
        .flatMap(files -> List.of(files.scores(), files.levels(), files.replicates()).stream())
        .toList();
  }

  @Override
  public String fingerprint() {
    Fingerprint hash =
        new Fingerprint()
            .with("format", Evaluation.FORMAT_VERSION)
            .with("name", dataset.root().toAbsolutePath().normalize().getFileName())
            .with("distance", settings.distance())
            .with("bins", new TreeMap<>(settings.columns().bins()))
            .with("left out", new TreeSet<>(settings.columns().leftOut()))
            .with("replicates", settings.replicates())
            .with("permutations", settings.permutations())
            .with("seed", settings.seed());
    settings
        .measures()
        .forEach(
            measure -> hash.with(measure.info().id(), new TreeMap<>(measure.info().parameters())));
    // Before there are embeddings, there is nothing to leave out.
    if (Files.isDirectory(dataset.embeddings())) {
      hash.with("not measured", EmbeddedModels.leftOut(dataset, scope.get()));
    }
    return hash.withFile("manifest", dataset.manifest())
        .withFile("samples", dataset.samples())
        .withFolder("embeddings", dataset.embeddings(), true)
        .hash();
  }

  private EvaluationJob job(Progress progress) {
    return new EvaluationJob(dataset, settings, scope.get(), progress);
  }

  @Override
  public int mostParts() {
    return job(Progress.silent()).mostParts();
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    if (part.equals(Shard.WHOLE)) {
      job(progress).run();
    } else {
      job(progress).run(part, partFile(part));
    }
    return notMeasured();
  }

  @Override
  public Outcome kept() {
    return notMeasured();
  }

  /** Says whose embeddings are there and are not meant. */
  private Outcome notMeasured() {
    List<String> others = EmbeddedModels.leftOut(dataset, scope.get());
    return others.isEmpty()
        ? Outcome.DONE
        : new Outcome(
            List.of(),
            List.of(
                "not measured: the embeddings of %s, which are not among the models; `evaluate`"
                        .formatted(String.join(", ", others))
                    + " measures all that are there"),
            List.of());
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    if (parts > 1) {
      job(progress).merge(partFiles(parts));
    }
    record(outputs());
    return Outcome.DONE;
  }
}
