package io.carousel.analysis.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.Golden;
import io.carousel.analysis.npy.NpyFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessingTest {

  @ParameterizedTest
  @ValueSource(strings = {"img0_512x384", "img3_landscape_641x360"})
  void thePaperIsReplicatedExactly(String name) {
    float[] expected =
        NpyFile.read(Golden.path("preprocess/preprocessed_" + name + "_f32.npy")).values();
    RgbImage image = ImageFile.read(Golden.path("images/" + name + ".png"));
    assertArrayEquals(expected, Preprocessing.PAPER.apply(image));
  }

  @Test
  void anImageOfTheRightSizeIsOnlyShifted() {
    RgbImage image = new RgbImage(2, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    Preprocessing preprocessing = new Preprocessing(2, 2, ChannelOrder.BGR, List.of(1.0, 0.5, 0.0));
    assertArrayEquals(
        new float[] {2, 5, 8, 11, 1.5f, 4.5f, 7.5f, 10.5f, 1, 4, 7, 10},
        preprocessing.apply(image));
  }

  @Test
  void aSmallImageIsEnlarged() {
    RgbImage image = new RgbImage(1, 2, new byte[] {0, 0, 0, 100, 100, 100});
    Preprocessing preprocessing = new Preprocessing(4, 4, ChannelOrder.RGB, List.of(0.0, 0.0, 0.0));
    float[] red = preprocessing.apply(image);
    // Rows 2 to 5 of 8: weights 7:1, 5:3, 3:5 and 1:7, with halves rounded up.
    assertEquals(List.of(13f, 38f, 63f, 88f), List.of(red[0], red[4], red[8], red[12]));
  }
}
