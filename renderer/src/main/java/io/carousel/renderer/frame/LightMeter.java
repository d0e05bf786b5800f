package io.carousel.renderer.frame;

import io.carousel.renderer.picture.Luminance;
import java.nio.FloatBuffer;

/** Says how bright a picture is before it is developed, as a camera's averaging meter does. */
final class LightMeter {

  /** What the mean of a picture is brought to. */
  private static final double MIDDLE_GREY = 0.18;

  /** What is darker counts as this, or a black background would outweigh everything. */
  private static final double LEAST = 1e-3;

  private static final int CHANNELS = 4;

  private LightMeter() {}

  /**
   * The factor that brings the geometric mean of a picture's luminance to a middle grey.
   *
   * @param radiances four numbers a pixel: red, green and blue in linear light, and one more
   */
  static double factor(FloatBuffer radiances) {
    double sum = 0;
    int pixels = radiances.remaining() / CHANNELS;
    for (int i = 0; i < pixels; i++) {
      double luminance =
          Luminance.of(
              radiances.get(CHANNELS * i),
              radiances.get(CHANNELS * i + 1),
              radiances.get(CHANNELS * i + 2));
      sum += Math.log(Math.max(LEAST, luminance));
    }
    return MIDDLE_GREY / Math.exp(sum / pixels);
  }
}
