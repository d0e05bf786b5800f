package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of every model's embeddings, which are in memory one model at a time.
 *
 * @param neighbours the nearest neighbours of some images
 * @param features the features, to be read again
 */
record ModelReadings(List<NeighbourLists> neighbours, List<CentredFeatures> features) {

  ModelReadings {
    neighbours = List.copyOf(neighbours);
    features = List.copyOf(features);
  }

  /**
   * Reads the models.
   *
   * @param images how many embeddings each must have
   * @param distance which images are neighbours
   * @param number how many neighbours of each image
   */
  static ModelReadings of(
      List<EmbeddedModel> models, int images, Distance distance, int number, Progress progress) {
    int[] queries = NeighbourLists.queries(images);
    List<NeighbourLists> neighbours = new ArrayList<>();
    List<CentredFeatures> features = new ArrayList<>();
    try (Progress.Step step =
        progress.begin("neighbours", (long) models.size() * queries.length, "image")) {
      for (EmbeddedModel model : models) {
        Embeddings embeddings = model.read(images);
        neighbours.add(
            NeighbourLists.of(new NeighbourSearch(embeddings, distance), queries, number, step));
        int dimensions = embeddings.dimensions();
        features.add(
            CentredFeatures.of(
                embeddings, (from, count, into) -> model.read(from, count, dimensions, into)));
      }
    }
    return new ModelReadings(neighbours, features);
  }
}
