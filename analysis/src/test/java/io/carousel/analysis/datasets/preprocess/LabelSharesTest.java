package io.carousel.analysis.datasets.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSharesTest {

  /** What a network is shown of a white mask on black is what belongs to the mask. */
  @ParameterizedTest
  @CsvSource({"512, 384", "300, 450", "641, 360", "150, 113", "256, 256", "64, 48"})
  void aMaskIsCutAsTheImageOfItIs(int width, int height) {
    byte[] labels = blobs(width, height);
    byte[] samples = new byte[RgbImage.CHANNELS * labels.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (labels[i / RgbImage.CHANNELS] == 1 ? 255 : 0);
    }
    Preprocessing preprocessing =
        new Preprocessing(256, 227, ChannelOrder.RGB, List.of(0.0, 0.0, 0.0));
    float[] shown = preprocessing.apply(new RgbImage(width, height, samples));
    float[] shares = new LabelShares(Framing.middle(256, 227)).of(width, height, labels, 3)[1];
    for (int i = 0; i < shares.length; i++) {
      // The image was rounded to 8 bits after each of its two axes.
      assertEquals(shown[i] / 255, shares[i], 1.01 / 255, "pixel " + i);
    }
  }

  @Test
  void theSharesOfAPixelAddUpToOne() {
    float[][] shares = new LabelShares(Framing.middle(100, 90)).of(333, 257, blobs(333, 257), 3);
    for (int i = 0; i < 90 * 90; i++) {
      assertEquals(1, shares[0][i] + shares[1][i] + shares[2][i], 1e-5);
    }
  }

  @Test
  void withoutResizingEveryPixelKeepsItsLabel() {
    byte[] labels = {0, 1, 2, 2, 1, 0, 0, 2, 1, 1, 1, 1};
    float[][] shares = new LabelShares(Framing.middle(3, 1)).of(4, 3, labels, 3);
    // The middle of 4 is at 1.5, which is rounded to the even 2.
    assertArrayEquals(new float[][] {{1}, {0}, {0}}, shares);
  }

  @Test
  void aPixelThatShowsTwoLabelsIsSharedByThem() {
    // Halved, each pixel sees four with the weights 1, 3, 3, 1; those beyond the edge do not count.
    float[][] shares =
        new LabelShares(Framing.middle(2, 2))
            .of(4, 4, new byte[] {0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1}, 2);
    assertArrayEquals(new float[] {3 / 7f, 0, 3 / 7f, 0}, shares[0], 1e-6f);
    assertArrayEquals(new float[] {4 / 7f, 1, 4 / 7f, 1}, shares[1], 1e-6f);
  }

  /** Three labels in patches of a few pixels. */
  private static byte[] blobs(int width, int height) {
    SplittableRandom random = new SplittableRandom(5);
    int across = width / 7 + 1;
    byte[] patches = new byte[across * (height / 5 + 1)];
    for (int i = 0; i < patches.length; i++) {
      patches[i] = (byte) random.nextInt(3);
    }
    byte[] labels = new byte[width * height];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = patches[i / width / 5 * across + i % width / 7];
    }
    return labels;
  }

  @Test
  void aWholeImageIsSharedOutInItsOwnShape() {
    // The left half has one label and the right half another; then three columns and a row.
    byte[] labels = {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1};
    float[][] shares = new LabelShares(Framing.whole(new ImageSize(2, 1))).of(6, 2, labels, 2);
    assertEquals(2, shares[0].length);
    assertEquals(1, shares[0][0] + shares[1][0], 1e-6);
    assertEquals(shares[0][0], shares[1][1], 1e-6);
    assertEquals(8 / 9.0, shares[0][0], 0.05);
  }
}
