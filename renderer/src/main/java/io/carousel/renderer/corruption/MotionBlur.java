package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Random;

/**
 * {@code motion_blur}: a camera that moves, in a direction of its own for each picture. The blur is
 * ImageMagick's, which ImageNet-C uses: half a Gaussian along a line.
 */
final class MotionBlur implements CorruptionMethod {

  /** How far the blur may reach, in ImageNet-C's pixels. */
  private static final double[] RADII = {10, 15, 15, 15, 20};

  /** Standard deviations, in ImageNet-C's pixels. */
  private static final double[] DEVIATIONS = {3, 5, 8, 12, 15};

  /** The steepest direction, in degrees. */
  private static final double STEEPEST = 45;

  @Override
  public String name() {
    return "motion_blur";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    double scale = Planes.scale(picture);
    double angle = Math.toRadians(STEEPEST * (2 * random.nextDouble() - 1));
    double[] weights = halfGaussian(RADII[severity - 1] * scale, DEVIATIONS[severity - 1] * scale);
    int width = picture.width();
    int height = picture.height();
    Planes sharp = Planes.of(picture);
    Planes blurred = Planes.empty(width, height);
    for (int step = 0; step < weights.length; step++) {
      int right = (int) StrictMath.ceil(step * StrictMath.cos(angle) - 0.5);
      int down = (int) StrictMath.ceil(step * StrictMath.sin(angle) - 0.5);
      for (int channel = 0; channel < Planes.CHANNELS; channel++) {
        float[] from = sharp.values()[channel];
        float[] to = blurred.values()[channel];
        for (int y = 0; y < height; y++) {
          int line = Math.max(0, Math.min(height - 1, y + down)) * width;
          for (int x = 0; x < width; x++) {
            int column = Math.max(0, Math.min(width - 1, x + right));
            to[y * width + x] += (float) weights[step] * from[line + column];
          }
        }
      }
    }
    return blurred.picture();
  }

  private static double[] halfGaussian(double radius, double deviation) {
    double[] weights = new double[2 * (int) Math.ceil(radius) + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(-i * i / (2 * deviation * deviation));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
