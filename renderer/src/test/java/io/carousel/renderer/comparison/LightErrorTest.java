package io.carousel.renderer.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.renderer.picture.LinearPicture;
import org.junit.jupiter.api.Test;

class LightErrorTest {

  private static LinearPicture twoPixels(float... rgb) {
    return new LinearPicture(2, 1, rgb);
  }

  private static final LinearPicture REFERENCE = twoPixels(1, 1, 2, 5, 5, 5);
  private static final LinearPicture PICTURE = twoPixels(1.5f, 0.5f, 2.4f, 0, 0, 0);

  @Test
  void theErrorIsInSharesOfTheLightThatShouldBeThere() {
    LightError error = LightError.of(PICTURE, REFERENCE, pixel -> pixel == 0, 10);
    assertEquals(1.4 / 4, error.mean(), 1e-6);
    assertEquals(0.4 / 4, error.bias(), 1e-6);
  }

  @Test
  void whatIsBrighterThanTheMostCountsAsThat() {
    LightError error = LightError.of(PICTURE, REFERENCE, pixel -> pixel == 1, 2);
    assertEquals(1, error.mean(), 1e-6);
    assertEquals(-1, error.bias(), 1e-6);
  }

  @Test
  void withoutAPixelThereIsNoError() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LightError.of(PICTURE, REFERENCE, pixel -> false, 10));
  }
}
