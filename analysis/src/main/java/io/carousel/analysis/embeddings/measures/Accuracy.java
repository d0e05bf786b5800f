package io.carousel.analysis.embeddings.measures;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.util.List;

/**
 * How well embeddings tell classes apart, by the measures of Musgrave et al. (2020): every image is
 * a query among all others; one that is alone in its class is no query, but stays a neighbour.
 *
 * @param precisionAt1 the share of the queries whose nearest neighbour is of their class, 0 to 1
 * @param rPrecision see {@link RPrecision}, 0 to 1
 * @param mapAtR see {@link MeanAveragePrecisionAtR}, 0 to 1
 * @param queries how many images the three are means over; all of them are 0 if there is none
 */
public record Accuracy(double precisionAt1, double rPrecision, double mapAtR, int queries) {

  /**
   * Measures embeddings that are in memory by Euclidean distance, exactly and by all cores.
   *
   * @param embeddings one row an image
   * @param labels the class of every image: any numbers
   */
  public static Accuracy of(Embeddings embeddings, int[] labels) {
    return of(embeddings, labels, new Euclidean());
  }

  /**
   * Measures embeddings that are in memory, exactly and by all cores.
   *
   * @param embeddings one row an image
   * @param labels the class of every image: any numbers
   * @param distance by which images are near
   */
  public static Accuracy of(Embeddings embeddings, int[] labels, Distance distance) {
    if (labels.length != embeddings.rows()) {
      throw new IllegalArgumentException(
          embeddings.rows() + " embeddings with " + labels.length + " labels");
    }
    Labels classes = Labels.of(labels);
    List<QueryScores> scores =
        Scoring.of(
                new NeighbourSearch(embeddings, distance),
                List.of(new PrecisionAtOne(), new RPrecision(), new MeanAveragePrecisionAtR()),
                List.of(classes),
                Progress.silent().begin("", 0, ""))
            .stream()
            .map(ofMeasure -> ofMeasure.get(0))
            .toList();
    return new Accuracy(
        scores.get(0).mean(), scores.get(1).mean(), scores.get(2).mean(), classes.queries());
  }

  /**
   * Measures embeddings as a network gives them.
   *
   * @param embeddings row after row, as many rows as there are labels
   * @param labels the class of every image: any numbers
   */
  public static Accuracy of(float[] embeddings, int[] labels) {
    if (labels.length == 0 || embeddings.length % labels.length != 0) {
      throw new IllegalArgumentException(
          embeddings.length + " numbers are no embeddings for " + labels.length + " labels");
    }
    return of(new Embeddings(labels.length, embeddings.length / labels.length, embeddings), labels);
  }
}
