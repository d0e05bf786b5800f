package io.carousel.renderer.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.picture.Picture;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class StructuralSimilarityTest {

  private static final int WIDTH = 24;
  private static final int HEIGHT = 20;

  private static Picture grey(IntBinaryOperator valueAtRowAndColumn) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) valueAtRowAndColumn.applyAsInt(i / 3 / WIDTH, i / 3 % WIDTH);
    }
    return new Picture(WIDTH, HEIGHT, rgb);
  }

  private static int pattern(int row, int column) {
    return (row * 37 + column * 91 + row * column * 13) % 256;
  }

  private static int disturbed(int row, int column) {
    return (row + column) % 3 == 0
        ? (row * 29 + column * 83 + row * column * 7 + 64) % 256
        : pattern(row, column) * 3 / 4 + 20;
  }

  @Test
  void aPatternAndItsDisturbedCopyHaveTheSimilarityOfTheDefinitionWrittenOutInNumPy() {
    assertEquals(
        0.6732978523186836,
        StructuralSimilarity.of(
            grey(StructuralSimilarityTest::pattern), grey(StructuralSimilarityTest::disturbed)),
        1e-9);
  }

  @Test
  void aPictureIsWhollySimilarToItself() {
    Picture picture = grey(StructuralSimilarityTest::pattern);
    assertEquals(1, StructuralSimilarity.of(picture, picture), 1e-12);
  }

  @Test
  void ofTwoEvenPicturesOnlyTheBrightnessCounts() {
    double c1 = Math.pow(0.01 * 255, 2);
    assertEquals(
        (2 * 100 * 150 + c1) / (100 * 100 + 150 * 150 + c1),
        StructuralSimilarity.of(grey((row, column) -> 100), grey((row, column) -> 150)),
        1e-9);
  }

  @Test
  void aNegativeIsTheOppositeOfSimilar() {
    double similarity =
        StructuralSimilarity.of(
            grey(StructuralSimilarityTest::pattern),
            grey((row, column) -> 255 - pattern(row, column)));
    assertTrue(similarity < -0.8, "similarity " + similarity);
  }

  @Test
  void picturesOfDifferentSizesAreRefused() {
    Picture other = new Picture(WIDTH, HEIGHT + 1, new byte[WIDTH * (HEIGHT + 1) * 3]);
    assertThrows(
        IllegalArgumentException.class,
        () -> StructuralSimilarity.of(grey((row, column) -> 0), other));
  }
}
