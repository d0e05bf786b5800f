package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.scene.Lens;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LensLightTest {

  private static final int WIDTH = 60;
  private static final int HEIGHT = 40;

  private static LinearPicture even(float radiance) {
    float[] rgb = new float[WIDTH * HEIGHT * 3];
    Arrays.fill(rgb, radiance);
    return new LinearPicture(WIDTH, HEIGHT, rgb);
  }

  private static float at(LinearPicture picture, int x, int y) {
    return picture.rgb()[3 * (y * WIDTH + x)];
  }

  private static double sum(LinearPicture picture) {
    double sum = 0;
    for (float value : picture.rgb()) {
      sum += value;
    }
    return sum;
  }

  @Test
  void aVignetteTakesItsShareFromTheCornersAndNothingFromTheMiddle() {
    LinearPicture dark = LensLight.behind(even(0.5f), Lens.PERFECT.withVignette(0.6), 1);
    assertEquals(0.2, at(dark, 0, 0), 0.01);
    assertEquals(0.2, at(dark, WIDTH - 1, HEIGHT - 1), 0.01);
    assertEquals(0.5, at(dark, WIDTH / 2, HEIGHT / 2), 0.001);
    assertTrue(at(dark, 0, HEIGHT / 2) > at(dark, 0, 0));
  }

  @Test
  void whatIsNoBrighterThanWhiteDoesNotGlow() {
    LinearPicture light = even(0.9f);
    assertArrayEquals(light.rgb(), LensLight.behind(light, Lens.PERFECT.withBloom(1), 0.9).rgb());
  }

  @Test
  void whatIsBrighterThanWhiteGlowsWithoutLosingLight() {
    LinearPicture lamp = even(0);
    int middle = 3 * (HEIGHT / 2 * WIDTH + WIDTH / 2);
    lamp.rgb()[middle] = 101;
    LinearPicture glow = LensLight.behind(lamp, Lens.PERFECT.withBloom(0.5), 1);
    assertTrue(at(glow, WIDTH / 2, HEIGHT / 2) < 80);
    assertTrue(at(glow, WIDTH / 2 + 3, HEIGHT / 2) > 0.01);
    assertTrue(at(glow, WIDTH / 2 + 3, HEIGHT / 2) > at(glow, WIDTH / 2 + 9, HEIGHT / 2));
    assertEquals(sum(lamp), sum(glow), 0.5);
    assertEquals(0, glow.rgb()[middle + 1], "green of a red lamp");
  }
}
