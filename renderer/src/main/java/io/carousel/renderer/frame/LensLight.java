package io.carousel.renderer.frame;

import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.scene.Lens;

/** What a lens does to light on its way to the film. */
final class LensLight {

  /** Widths of the glow around what is brighter than white, in shares of the picture's width. */
  private static final double[] GLOWS = {0.004, 0.018, 0.06};

  /** How much of it each of them has. */
  private static final double[] WEIGHTS = {0.55, 0.3, 0.15};

  private static final int CHANNELS = 3;

  private LensLight() {}

  /**
   * The light behind the lens.
   *
   * @param light before it
   * @param lens the lens
   * @param white the radiance that is white
   */
  static LinearPicture behind(LinearPicture light, Lens lens, double white) {
    float[] rgb = light.rgb().clone();
    if (lens.bloom() > 0) {
      spread(rgb, light.width(), light.height(), lens.bloom(), (float) white);
    }
    if (lens.vignette() > 0) {
      darken(rgb, light.width(), light.height(), lens.vignette());
    }
    return new LinearPicture(light.width(), light.height(), rgb);
  }

  // The law of the fourth power of the cosine, as steep as the corners want it.
  private static void darken(float[] rgb, int width, int height, double vignette) {
    double steep = 1 / Math.sqrt(1 - vignette) - 1;
    double corner = (double) width * width + (double) height * height;
    for (int i = 0; i < width * height; i++) {
      double x = 2 * (i % width) + 1 - width;
      double y = 2 * Math.floorDiv(i, width) + 1 - height;
      double off = 1 + steep * (x * x + y * y) / corner;
      for (int channel = 0; channel < CHANNELS; channel++) {
        rgb[CHANNELS * i + channel] /= (float) (off * off);
      }
    }
  }

  private static void spread(float[] rgb, int width, int height, double bloom, float white) {
    float[] excess = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      excess[i] = (float) bloom * Math.max(0, rgb[i] - white);
      rgb[i] -= excess[i];
    }
    for (int glow = 0; glow < GLOWS.length; glow++) {
      float[] blurred = blurred(excess, width, height, GLOWS[glow] * width);
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] += (float) WEIGHTS[glow] * blurred[i];
      }
    }
  }

  // Three boxes after each other are nearly a Gaussian.
  private static float[] blurred(float[] rgb, int width, int height, double deviation) {
    int half = (int) Math.max(1, Math.round((Math.sqrt(4 * deviation * deviation + 1) - 1) / 2));
    float[] blurred = rgb;
    for (int i = 0; i < 3; i++) {
      blurred = box(blurred, width, height, CHANNELS, CHANNELS * width, half);
      blurred = box(blurred, height, width, CHANNELS * width, CHANNELS, half);
    }
    return blurred;
  }

  /**
   * Means of neighbours along lines; what is beyond the picture is dark.
   *
   * @param length of a line, in pixels
   * @param lines how many there are
   * @param step from a pixel of a line to the next, in numbers
   * @param stride from a line to the next, in numbers
   * @param half how many neighbours each way
   */
  private static float[] box(float[] rgb, int length, int lines, int step, int stride, int half) {
    float[] means = new float[rgb.length];
    for (int line = 0; line < lines; line++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        int first = line * stride + channel;
        double sum = 0;
        for (int i = 0; i < Math.min(half, length); i++) {
          sum += rgb[first + i * step];
        }
        for (int i = 0; i < length; i++) {
          if (i + half < length) {
            sum += rgb[first + (i + half) * step];
          }
          if (i - half - 1 >= 0) {
            sum -= rgb[first + (i - half - 1) * step];
          }
          means[first + i * step] = (float) (sum / (2 * half + 1));
        }
      }
    }
    return means;
  }
}
