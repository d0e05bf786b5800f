package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.saliency.SaliencyMethod;

/**
 * Integrated gradients (Sundararajan, Taly and Yan, "Axiomatic Attribution for Deep Networks",
 * 2017) from the black image to the image, by the midpoint rule. Before the sign is taken off, the
 * numbers sum to the image's distance less the black image's own, but for the rule's error.
 *
 * @param steps number of points on the way
 * @param batch number of points that go through the network at once
 */
record IntegratedGradients(int steps, int batch) implements Explainer {

  @Override
  public SaliencyMethod method() {
    return new SaliencyMethod("integrated-gradients", null, null, null, steps);
  }

  @Override
  public void prepare(DistanceToBlack distance) {
    distance.prepareBatches(steps, batch);
  }

  @Override
  public double[] explain(DistanceToBlack distance, float[] image, int frame) {
    double[] attribution = attribution(distance, image);
    for (int i = 0; i < attribution.length; i++) {
      attribution[i] = Math.abs(attribution[i]);
    }
    return attribution;
  }

  /** What each pixel adds to the distance; shape (height, width). */
  double[] attribution(DistanceToBlack distance, float[] image) {
    float[] black = distance.black();
    int pixels = Channels.pixels(image);
    double[] sum = new double[pixels];
    for (int from = 0; from < steps; from += batch) {
      int count = Math.min(batch, steps - from);
      float[] points = new float[count * image.length];
      for (int i = 0; i < points.length; i++) {
        int place = i % image.length;
        double share = (from + i / image.length + 0.5) / steps;
        points[i] = (float) (black[place] + share * (image[place] - black[place]));
      }
      float[] gradients = distance.gradients(points, count);
      for (int i = 0; i < gradients.length; i++) {
        int place = i % image.length;
        sum[place % pixels] += gradients[i] * (double) (image[place] - black[place]) / steps;
      }
    }
    return sum;
  }
}
