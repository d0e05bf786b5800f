package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.support.statistics.Correlation;
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
    return Correlation.pearson(values(defined), other.values(defined)).coefficient();
  }

  private double[] values(int[] defined) {
    return IntStream.of(defined).mapToDouble(i -> scores.get(i).value()).toArray();
  }
}
