package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/**
 * CosFace (Wang, Wang, Zhou, Ji, Gong, Zhou, Li, Liu: "CosFace: Large Margin Cosine Loss for Deep
 * Face Recognition", CVPR 2018). Classification, cosine.
 *
 * <p>The mean over images of the softmax's cross-entropy, with the logits scale * cosine(x, w_c) of
 * the weights w, one vector a class; that of the image's own class is scale * (cosine - margin).
 *
 * @param margin what is taken off the cosine with the image's own class: 0 to 2, 0.35 by default
 * @param scale how sharp the softmax is: 0.01 to 1,000, 64 by default
 */
public record CosFace(double margin, double scale) implements Loss {

  static CosFace read(Parameters given) {
    return new CosFace(given.number("margin", 0.35, 0, 2), given.number("scale", 64, 0.01, 1000));
  }

  @Override
  public String name() {
    return "CosFace";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new ScaledSoftmax(scale, new CosineMargin(margin)).evaluate(batch, weights);
  }

  @Override
  public double[][] initialWeights(int classes, int dimensions, RandomGenerator random) {
    return ClassWeights.normal(classes, dimensions, random);
  }

  @Override
  public double weightLearningRate() {
    return ClassWeights.LEARNING_RATE;
  }

  private record CosineMargin(double margin) implements TargetMargin {

    @Override
    public double apply(double cosine) {
      return cosine - margin;
    }

    @Override
    public double slope(double cosine) {
      return 1;
    }
  }
}
