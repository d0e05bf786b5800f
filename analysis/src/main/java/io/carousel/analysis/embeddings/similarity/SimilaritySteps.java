package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.util.List;

/** The steps of comparing models that grow with images and models, to measure what they cost. */
public final class SimilaritySteps {

  private final List<EmbeddedModel> models;
  private final int images;
  private ModelReadings readings;

  /**
   * Finds the models of a dataset.
   *
   * @param images how many images it has
   */
  public SimilaritySteps(DatasetFolder dataset, int images) {
    this.models = EmbeddedModels.of(dataset);
    this.images = images;
  }

  /** Reads every model's embeddings and finds neighbours. */
  public void read() {
    readings =
        ModelReadings.of(
            models, images, new Euclidean(), SimilarityJob.DEFAULT_NEIGHBOURS, Progress.silent());
  }

  /** Aligns every two of the models that were read. */
  public void align() {
    new Alignments(readings.features(), images).values(Progress.silent());
  }

  /** Compares the neighbours of every two of the models that were read. */
  public void agree() {
    for (NeighbourLists one : readings.neighbours()) {
      readings.neighbours().forEach(one::agreement);
    }
  }
}
