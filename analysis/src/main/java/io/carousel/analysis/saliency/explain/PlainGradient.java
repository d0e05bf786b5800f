package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.saliency.SaliencyMethod;

/**
 * The gradient itself (Simonyan, Vedaldi and Zisserman, "Deep Inside Convolutional Networks",
 * 2014), its mean over the channels, without its sign.
 */
record PlainGradient() implements Explainer {

  @Override
  public SaliencyMethod method() {
    return SaliencyMethod.named("gradient");
  }

  @Override
  public void prepare(DistanceToBlack distance) {
    distance.prepare(1);
  }

  @Override
  public double[] explain(DistanceToBlack distance, float[] image, int frame) {
    double[] mean = Channels.mean(distance.gradients(image, 1), 0, Channels.pixels(image));
    for (int i = 0; i < mean.length; i++) {
      mean[i] = Math.abs(mean[i]);
    }
    return mean;
  }
}
