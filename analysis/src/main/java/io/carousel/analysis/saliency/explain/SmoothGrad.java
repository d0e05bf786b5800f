package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.saliency.SaliencyMethod;

/**
 * SmoothGrad (Smilkov et al., "SmoothGrad: removing noise by adding noise", 2017) as the paper uses
 * it: of noisy copies x + noise * spread * (max(x) - min(x)) of the image x, the gradient of the
 * mean distance in each copy, its mean over channels without sign, summed over the copies.
 *
 * @param samples number of noisy copies
 * @param spread the noise's deviation as a share of the image's range
 * @param batch number of copies that go through the network at once
 * @param seed of the noise, for the description
 * @param noise where the noise comes from
 */
record SmoothGrad(int samples, double spread, int batch, long seed, Noise noise)
    implements Explainer {

  /** SmoothGrad with noise of that seed. */
  SmoothGrad(int samples, double spread, int batch, long seed) {
    this(samples, spread, batch, seed, Noise.seeded(seed));
  }

  @Override
  public SaliencyMethod method() {
    return new SaliencyMethod("smoothgrad", samples, spread, seed, null);
  }

  @Override
  public void prepare(DistanceToBlack distance) {
    distance.prepareBatches(samples, batch);
  }

  @Override
  public double[] explain(DistanceToBlack distance, float[] image, int frame) {
    double[] sum = new double[Channels.pixels(image)];
    for (int from = 0; from < samples; from += batch) {
      int count = Math.min(batch, samples - from);
      add(distance.gradients(copies(image, frame, from, count), count), count, sum);
    }
    return sum;
  }

  /** Some noisy copies of an image, one after the other; {@code from} is the first one's number. */
  float[] copies(float[] image, int frame, int from, int count) {
    float deviation = (float) spread * range(image);
    float[] copies = new float[count * image.length];
    for (int copy = 0; copy < count; copy++) {
      int at = copy * image.length;
      noise.draw(frame, from + copy, copies, at, image.length);
      for (int i = 0; i < image.length; i++) {
        copies[at + i] = image[i] + copies[at + i] * deviation;
      }
    }
    return copies;
  }

  private static float range(float[] image) {
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : image) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return greatest - least;
  }

  /** Adds the gradients in some copies to what there is of a map. */
  void add(float[] gradients, int count, double[] sum) {
    for (int copy = 0; copy < count; copy++) {
      double[] mean = Channels.mean(gradients, copy, sum.length);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += Math.abs(mean[i]) / samples;
      }
    }
  }
}
