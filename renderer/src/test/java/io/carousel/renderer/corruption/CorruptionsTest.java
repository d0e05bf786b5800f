package io.carousel.renderer.corruption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Corruption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorruptionsTest {

  private static final int SIDE = 224;

  static List<String> names() {
    return Corruptions.names();
  }

  /** A picture of one colour. */
  private static Picture grey(int level) {
    byte[] rgb = new byte[SIDE * SIDE * 3];
    Arrays.fill(rgb, (byte) level);
    return new Picture(SIDE, SIDE, rgb);
  }

  /** Black but for one white pixel in the middle. */
  private static Picture point() {
    Picture picture = grey(0);
    int middle = SIDE / 2 * SIDE + SIDE / 2;
    Arrays.fill(picture.rgb(), 3 * middle, 3 * middle + 3, (byte) 255);
    return picture;
  }

  /** Patches of random colours, as pictures have them. */
  private static Picture patches() {
    Picture picture = grey(0);
    int[] colours = new Random(1).ints(32 * 32 * 3, 0, 256).toArray();
    for (int i = 0; i < picture.rgb().length; i++) {
      int patch = i / 3 / SIDE / 7 * 32 + i / 3 % SIDE / 7;
      picture.rgb()[i] = (byte) colours[3 * patch + i % 3];
    }
    return picture;
  }

  private static Picture apply(String name, int severity, long seed, Picture picture) {
    return Corruptions.apply(new Corruption(name, severity, seed), picture);
  }

  private static double mean(Picture picture) {
    double sum = 0;
    for (byte value : picture.rgb()) {
      sum += value & 0xff;
    }
    return sum / picture.rgb().length;
  }

  private static double deviation(Picture picture) {
    double mean = mean(picture);
    double sum = 0;
    for (byte value : picture.rgb()) {
      sum += ((value & 0xff) - mean) * ((value & 0xff) - mean);
    }
    return Math.sqrt(sum / picture.rgb().length);
  }

  private static double difference(Picture a, Picture b) {
    double sum = 0;
    for (int i = 0; i < a.rgb().length; i++) {
      double off = (a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff);
      sum += off * off;
    }
    return Math.sqrt(sum / a.rgb().length);
  }

  @Test
  void noneLeavesThePictureAsItIs() {
    Picture picture = patches();
    assertSame(picture, Corruptions.apply(Corruption.NONE, picture));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSeedDecidesAllThatIsRandom(String name) {
    Picture picture = patches();
    byte[] before = picture.rgb().clone();
    byte[] first = apply(name, 3, 7, picture).rgb();
    assertArrayEquals(first, apply(name, 3, 7, picture).rgb());
    assertArrayEquals(before, picture.rgb());
    boolean random = !List.of("defocus_blur", "pixelate", "jpeg_compression").contains(name);
    assertEquals(random, !Arrays.equals(first, apply(name, 3, 8, picture).rgb()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachSeveritySpoilsMoreThanTheOneBefore(String name) {
    Picture picture = patches();
    double last = 0;
    // Fog becomes more torn from 3 to 4, but no denser.
    int[] severities = name.equals("fog") ? new int[] {1, 2, 3, 5} : new int[] {1, 2, 3, 4, 5};
    for (int severity : severities) {
      double difference = difference(picture, apply(name, severity, 7, picture));
      assertTrue(difference > last, severity + ": " + difference + " after " + last);
      last = difference;
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPictureOfAnySizeKeepsIt(String name) {
    for (int[] size : new int[][] {{16, 24}, {33, 17}, {300, 200}}) {
      Picture spoilt =
          apply(name, 5, 1, new Picture(size[0], size[1], new byte[3 * size[0] * size[1]]));
      assertEquals(size[0], spoilt.width());
      assertEquals(size[1], spoilt.height());
      assertEquals(3 * size[0] * size[1], spoilt.rgb().length);
    }
  }

  @Test
  void gaussianNoiseHasTheDeviationOfImageNetC() {
    Picture noisy = apply("gaussian_noise", 2, 5, grey(128));
    assertEquals(128, mean(noisy), 0.5);
    assertEquals(0.12 * 255, deviation(noisy), 0.3);
  }

  @Test
  void shotNoiseHasThePhotonsOfImageNetC() {
    // A quarter of 60 photons: 15 of them, with a deviation of the root of 15.
    Picture noisy = apply("shot_noise", 1, 5, grey(64));
    assertEquals(64, mean(noisy), 0.5);
    assertEquals(255 * Math.sqrt(60 * 64 / 255.0) / 60, deviation(noisy), 0.3);
    assertArrayEquals(grey(0).rgb(), apply("shot_noise", 1, 5, grey(0)).rgb());
  }

  @Test
  void defocusMakesAPointADiscOfItsRadius() {
    Picture disc = apply("defocus_blur", 1, 0, point());
    long lit = 0;
    for (int i = 0; i < disc.rgb().length; i += 3) {
      lit += disc.rgb()[i] != 0 ? 1 : 0;
    }
    assertEquals(29, lit, "pixels within 3 of the middle");
    assertEquals(Math.round(255 / 29.0), disc.rgb()[3 * (112 * SIDE + 112)] & 0xff);
    // The weights of the largest discs add up to a little more than 1, as in ImageNet-C.
    assertEquals(100, mean(apply("defocus_blur", 5, 0, grey(100))), 1);
  }

  @Test
  void motionDrawsAPointOutToOneSideAlone() {
    Picture drawn = apply("motion_blur", 1, 3, point());
    int right = 0;
    int left = 0;
    for (int i = 0; i < drawn.rgb().length; i += 3) {
      int column = i / 3 % SIDE;
      if (drawn.rgb()[i] != 0 && column != SIDE / 2) {
        right += column > SIDE / 2 ? 1 : 0;
        left += column < SIDE / 2 ? 1 : 0;
      }
    }
    assertEquals(0, right);
    assertTrue(left >= 5, left + " pixels");
  }

  @Test
  void fogTakesContrastAndAddsLight() {
    Picture picture = patches();
    Picture foggy = apply("fog", 4, 2, picture);
    assertTrue(deviation(foggy) < 0.6 * deviation(picture), "contrast left: " + deviation(foggy));
    // Black under the densest clouds becomes 2.5 / 3.5 of the brightest.
    int brightest = 0;
    for (byte value : apply("fog", 4, 2, point()).rgb()) {
      brightest = Math.max(brightest, value & 0xff);
    }
    assertEquals(255 * 2.5 / 3.5, brightest, 3);
  }

  @Test
  void pixelateMakesSquaresOfTheirMeanColour() {
    Picture squares = apply("pixelate", 5, 0, point());
    int lit = 0;
    for (int i = 0; i < squares.rgb().length; i += 3) {
      int value = squares.rgb()[i] & 0xff;
      assertTrue(value == 0 || value == 16, "a sixteenth of 255, not " + value);
      lit += value > 0 ? 1 : 0;
    }
    assertEquals(16, lit);
  }

  @Test
  void aLargerPictureIsBlurredByAsMuchOfIt() {
    Picture large = new Picture(2 * SIDE, 2 * SIDE, new byte[12 * SIDE * SIDE]);
    int middle = SIDE * 2 * SIDE + SIDE;
    Arrays.fill(large.rgb(), 3 * middle, 3 * middle + 3, (byte) 255);
    Picture disc = apply("defocus_blur", 2, 0, large);
    int columns = 0;
    for (int x = 0; x < 2 * SIDE; x++) {
      columns += disc.rgb()[3 * (SIDE * 2 * SIDE + x)] != 0 ? 1 : 0;
    }
    assertEquals(2 * 8 + 1, columns, 2);
  }
}
