package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Arrays;
import java.util.Random;

/** {@code shot_noise}: as few photons make it, more of it where more of them are. */
final class ShotNoise implements CorruptionMethod {

  /** Photons that make a pixel white. */
  private static final int[] PHOTONS = {60, 25, 12, 5, 3};

  private static final int LEVELS = 256;

  /** How much of a distribution is left out beyond its end. */
  private static final double REST = 1e-12;

  @Override
  public String name() {
    return "shot_noise";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    int white = PHOTONS[severity - 1];
    double[][] counts = new double[LEVELS][];
    for (int level = 0; level < LEVELS; level++) {
      counts[level] = upTo((double) level * white / (LEVELS - 1));
    }
    byte[] rgb = picture.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      int photons = draw(counts[rgb[i] & 0xff], random.nextDouble());
      rgb[i] = (byte) Math.round(255f * Math.min(white, photons) / white);
    }
    return new Picture(picture.width(), picture.height(), rgb);
  }

  /** The probabilities of at most 0, 1, 2, ... where so many are expected (Poisson). */
  private static double[] upTo(double mean) {
    double[] sums = new double[(int) (mean + 12 * Math.sqrt(mean) + 20)];
    double probability = StrictMath.exp(-mean);
    double sum = probability;
    int count = 0;
    while (count < sums.length - 1 && sum < 1 - REST) {
      sums[count++] = sum;
      probability *= mean / count;
      sum += probability;
    }
    sums[count] = 1;
    return Arrays.copyOf(sums, count + 1);
  }

  // How many there are where the probability of fewer, or as many, is that number at least.
  private static int draw(double[] upTo, double uniform) {
    int found = Arrays.binarySearch(upTo, uniform);
    return found >= 0 ? found : -found - 1;
  }
}
