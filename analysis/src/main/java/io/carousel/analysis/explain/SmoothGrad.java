package io.carousel.analysis.explain;

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
  public String name() {
    return seed == 0 ? "smoothgrad" : "smoothgrad-seed" + seed;
  }

  @Override
  public String description() {
    return "smoothgrad, %d samples, noise %s, seed %d".formatted(samples, spread, seed);
  }

  @Override
  public double[] explain(DistanceToBlack distance, float[] image, int frame) {
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : image) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    float deviation = (float) spread * (greatest - least);
    int pixels = Channels.pixels(image);
    double[] sum = new double[pixels];
    for (int from = 0; from < samples; from += batch) {
      int count = Math.min(batch, samples - from);
      float[] copies = new float[count * image.length];
      for (int copy = 0; copy < count; copy++) {
        noise.draw(frame, from + copy, copies, copy * image.length, image.length);
      }
      for (int i = 0; i < copies.length; i++) {
        copies[i] = image[i % image.length] + copies[i] * deviation;
      }
      float[] gradients = distance.gradients(copies, count);
      for (int copy = 0; copy < count; copy++) {
        double[] mean = Channels.mean(gradients, copy, pixels);
        for (int i = 0; i < pixels; i++) {
          sum[i] += Math.abs(mean[i]) / samples;
        }
      }
    }
    return sum;
  }
}
