package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/**
 * Proxy-NCA (Movshovitz-Attias, Toshev, Leung, Ioffe, Singh: "No Fuss Distance Metric Learning
 * Using Proxies", ICCV 2017). Classification, squared Euclidean distance at unit length.
 *
 * <p>The mean over images of -log(exp(-scale d(x, p_y)) / sum over classes c of exp(-scale d(x,
 * p_c))), with one proxy p a class, y the image's class and d the squared distance. Between unit
 * vectors d = 2 - 2 cosine, so that this is Normalized Softmax at the temperature 1 / (2 scale). As
 * in the benchmark, the image's own class stands in the sum too, which it does not in the paper.
 *
 * @param scale how sharp the softmax is: 0.01 to 1,000, 10 by default
 */
public record ProxyNca(double scale) implements Loss {

  static ProxyNca read(Parameters given) {
    return new ProxyNca(given.number("scale", 10, 0.01, 1000));
  }

  @Override
  public String name() {
    return "ProxyNCA";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new ScaledSoftmax(2 * scale, TargetMargin.NONE).evaluate(batch, weights);
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
