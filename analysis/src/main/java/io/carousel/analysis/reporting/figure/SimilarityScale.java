package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.similarity.SimilarityMatrix;
import java.util.List;
import java.util.Objects;

/**
 * What the colours of a heat map of similarity stand for: from dark at the least to bright at 1.
 *
 * @param least the least similarity, rounded down to a tenth; at most 0.9
 */
record SimilarityScale(double least) {

  private static final double MOST = 0.9;

  /** The scale of a heat map. */
  static SimilarityScale of(SimilarityMatrix matrix) {
    double least =
        matrix.values().stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .reduce(MOST, Math::min);
    return new SimilarityScale(Math.floor(least * 10) / 10);
  }

  /** How bright a similarity is, from 0 to 1. */
  double brightness(double similarity) {
    return (similarity - least) / (1 - least);
  }
}
