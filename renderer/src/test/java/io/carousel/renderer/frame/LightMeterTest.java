package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class LightMeterTest {

  @Test
  void aMiddleGreyPictureIsLeftAsItIs() {
    assertEquals(
        1, LightMeter.factor(FloatBuffer.wrap(new float[] {0.18f, 0.18f, 0.18f, 1})), 1e-6);
  }

  @Test
  void theMeanIsGeometricAndOfLuminance() {
    float[] pixels = {0.01f, 0.01f, 0.01f, 1, 1, 1, 1, 1};
    assertEquals(1.8, LightMeter.factor(FloatBuffer.wrap(pixels)), 1e-5);
    assertEquals(
        0.18 / 0.7152, LightMeter.factor(FloatBuffer.wrap(new float[] {0, 1, 0, 1})), 1e-5);
  }

  @Test
  void aBlackPictureIsNotBrightenedWithoutEnd() {
    assertEquals(180, LightMeter.factor(FloatBuffer.wrap(new float[4])), 1e-6);
  }
}
