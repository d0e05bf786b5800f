package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Random;

/** {@code gaussian_noise}: as a sensor's electronics read it, the same in dark and bright. */
final class GaussianNoise implements CorruptionMethod {

  /** Standard deviations, where white is 1. */
  private static final double[] DEVIATIONS = {0.08, 0.12, 0.18, 0.26, 0.38};

  @Override
  public String name() {
    return "gaussian_noise";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    Planes planes = Planes.of(picture);
    for (int pixel = 0; pixel < picture.width() * picture.height(); pixel++) {
      for (float[] plane : planes.values()) {
        plane[pixel] += (float) (DEVIATIONS[severity - 1] * random.nextGaussian());
      }
    }
    return planes.picture();
  }
}
