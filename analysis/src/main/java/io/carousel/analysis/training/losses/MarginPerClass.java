package io.carousel.analysis.training.losses;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Margin loss (Wu, Manmatha, Smola, Krähenbühl: "Sampling Matters in Deep Embedding Learning", ICCV
 * 2017) with a boundary for each class: that of the anchor's class counts. All else is as in {@link
 * Margin}. Ranking, Euclidean distance at unit length.
 *
 * @param margin how far from the boundary pairs should be: 0 to 2, 0.2 by default
 * @param boundary where all boundaries begin: 0 to 2, 1.2 by default
 */
public record MarginPerClass(double margin, double boundary) implements Loss {

  static MarginPerClass read(Parameters given) {
    return new MarginPerClass(
        given.number("margin", 0.2, 0, 2), given.number("boundary", 1.2, 0, 2));
  }

  @Override
  public String name() {
    return "Margin / class";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new BoundaryMargin(margin).evaluate(batch, weights, batch.labels());
  }

  @Override
  public double[][] initialWeights(int classes, int dimensions, RandomGenerator random) {
    double[][] boundaries = new double[classes][1];
    for (double[] row : boundaries) {
      Arrays.fill(row, boundary);
    }
    return boundaries;
  }

  @Override
  public double weightLearningRate() {
    return BoundaryMargin.LEARNING_RATE;
  }
}
