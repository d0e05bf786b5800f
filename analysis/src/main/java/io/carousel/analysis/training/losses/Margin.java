package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/**
 * Margin loss (Wu, Manmatha, Smola, Krähenbühl: "Sampling Matters in Deep Embedding Learning", ICCV
 * 2017) with one boundary for all classes. Ranking, Euclidean distance at unit length.
 *
 * <p>The sum over all triplets (a, p, n) of the batch of max(0, d(a, p) - boundary + margin) +
 * max(0, boundary - d(a, n) + margin), divided by how many of these parts are above zero. The
 * boundary is a weight of the loss's own and is trained; it has no price (the paper's nu is 0).
 *
 * @param margin how far from the boundary pairs should be: 0 to 2, 0.2 by default
 * @param boundary where the boundary begins: 0 to 2, 1.2 by default
 */
public record Margin(double margin, double boundary) implements Loss {

  static Margin read(Parameters given) {
    return new Margin(given.number("margin", 0.2, 0, 2), given.number("boundary", 1.2, 0, 2));
  }

  @Override
  public String name() {
    return "Margin";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new BoundaryMargin(margin).evaluate(batch, weights, new int[batch.size()]);
  }

  @Override
  public double[][] initialWeights(int classes, int dimensions, RandomGenerator random) {
    return new double[][] {{boundary}};
  }

  @Override
  public double weightLearningRate() {
    return BoundaryMargin.LEARNING_RATE;
  }
}
