package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model's scores, property by property.
 *
 * @param scores one a property; the same ones for every model
 */
record Profile(List<Score> scores) {

  static Profile of(ModelScores model) {
    return new Profile(model.scores());
  }

  /**
   * Pearson's correlation of two models' scores over the properties that have one; NaN where there
   * are fewer than two, or a model has the same score for all.
   */
  double correlation(Profile other) {
    int[] defined =
        IntStream.range(0, scores.size())
            .filter(i -> scores.get(i).value() != null && scores.get(i).queries() > 0)
            .toArray();
    double mean = mean(defined);
    double otherMean = other.mean(defined);
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i : defined) {
      double a = scores.get(i).value() - mean;
      double b = other.scores.get(i).value() - otherMean;
      product += a * b;
      square += a * a;
      otherSquare += b * b;
    }
    // Rounding may lead a hair's breadth beyond.
    return Math.max(-1, Math.min(1, product / Math.sqrt(square * otherSquare)));
  }

  private double mean(int[] defined) {
    return IntStream.of(defined).mapToDouble(i -> scores.get(i).value()).average().orElse(0);
  }
}
