package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/**
 * ArcFace (Deng, Guo, Xue, Zafeiriou: "ArcFace: Additive Angular Margin Loss for Deep Face
 * Recognition", CVPR 2019). Classification, cosine.
 *
 * <p>The mean over images of the softmax's cross-entropy, with the logits scale * cos(angle(x,
 * w_c)) of the weights w, one vector a class; that of the image's own class is scale * cos(angle +
 * margin), and scale * (cos(angle) - margin sin(margin)), margin in radians, where angle + margin
 * would be more than 180 degrees, so that it still falls with the angle.
 *
 * @param marginDegrees what is added to the angle with the image's own class: 0 to 90 degrees, 28.6
 *     (half a radian) by default
 * @param scale how sharp the softmax is: 0.01 to 1,000, 64 by default
 */
public record ArcFace(double marginDegrees, double scale) implements Loss {

  static ArcFace read(Parameters given) {
    return new ArcFace(
        given.number("margin_degrees", 28.6, 0, 90), given.number("scale", 64, 0.01, 1000));
  }

  @Override
  public String name() {
    return "ArcFace";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    TargetMargin margin = new AngularMargin(Math.toRadians(marginDegrees));
    return new ScaledSoftmax(scale, margin).evaluate(batch, weights);
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
