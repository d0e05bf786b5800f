package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/**
 * Normalised softmax (Wang, Xiang, Cheng, Yuille: "NormFace: L2 Hypersphere Embedding for Face
 * Verification", ACM MM 2017; Zhai, Wu: "Classification is a Strong Baseline for Deep Metric
 * Learning", BMVC 2019). Classification, dot product of unit vectors.
 *
 * <p>The mean over images of -log(exp(x w_y / t) / sum over classes c of exp(x w_c / t)), with the
 * embedding x and the weights w, one vector a class, at unit length, y the image's class and t the
 * temperature.
 *
 * @param temperature how soft the softmax is: 0.001 to 10, 0.05 by default
 */
public record NormalizedSoftmax(double temperature) implements Loss {

  static NormalizedSoftmax read(Parameters given) {
    return new NormalizedSoftmax(given.number("temperature", 0.05, 1e-3, 10));
  }

  @Override
  public String name() {
    return "Normalized Softmax";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new ScaledSoftmax(1 / temperature, TargetMargin.NONE).evaluate(batch, weights);
  }

  @Override
  public double[][] initialWeights(int classes, int dimensions, RandomGenerator random) {
    return ClassWeights.normal(classes, dimensions, random);
  }

  @Override
  public double weightLearningRate() {
    return ClassWeights.LEARNING_RATE;
  }
}
