package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.similarity.SimilarityJob;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Path;
import java.util.List;

/** How alike every two models are, as a stage. */
public final class LikenessStage extends UndividedStage {

  private final DatasetFolder dataset;
  private final EvaluationFiles files;

  /**
   * The stage of a dataset that is evaluated when it runs.
   *
   * @param measure the id of the measure whose scores make the models' profiles
   */
  public LikenessStage(DatasetFolder dataset, String measure) {
    super("likeness", dataset.root());
    this.dataset = dataset;
    this.files = EvaluationFiles.of(dataset, measure);
  }

  @Override
  public List<Path> inputs() {
    return List.of(files.scores(), dataset.samples(), dataset.embeddings());
  }

  @Override
  public List<Path> outputs() {
    return List.of(ModelSimilarity.file(dataset));
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .with("format", ModelSimilarity.FORMAT_VERSION)
        .with("neighbours", SimilarityJob.DEFAULT_NEIGHBOURS)
        .with("measure", files.measure())
        .withFile("scores", files.scores())
        .withFile("samples", dataset.samples())
        .withFolder("embeddings", dataset.embeddings(), true)
        .hash();
  }

  @Override
  protected Outcome write(Progress progress) {
    new SimilarityJob(dataset, files.measure(), SimilarityJob.DEFAULT_NEIGHBOURS, progress).run();
    return Outcome.DONE;
  }
}
