package io.carousel.analysis.datasets.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.Golden;
import io.carousel.analysis.support.npy.NpyFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void valuesAreScaledLessTheMeanOverTheDeviation() {
    RgbImage image = new RgbImage(1, 1, new byte[] {(byte) 255, 51, 0});
    Preprocessing preprocessing =
        new Preprocessing(
            1,
            1,
            ChannelOrder.RGB,
            Interpolation.BILINEAR,
            1.0,
            List.of(0.5, 0.1, 0.4),
            List.of(0.5, 0.2, 0.1));
    assertArrayEquals(new float[] {1, 0.5f, -4}, preprocessing.apply(image));
  }

  /** The middle of a patterned image of 11 x 9, as Pillow 10 resizes it; red, green, blue. */
  @ParameterizedTest
  @CsvSource({
    "BICUBIC, 4, 95 140 108 112 111 112 132 113 129 112 118 131 154 119 116 124 95 145 127 123"
        + " 138 133 116 92 101 119 117 92 137 128 129 126 88 140 151 107 140 150 129 128 104 147"
        + " 136 146 160 153 170 130",
    "BICUBIC, 14, 154 176 200 243 83 46 80 110 50 13 47 76 78 100 125 151 41 103 239 211 70 84"
        + " 124 111 104 107 106 118 123 153 185 232 162 132 22 75 195 150 87 88 199 183 175 97 170"
        + " 215 240 99",
    "BILINEAR, 4, 100 134 112 113 108 117 128 113 132 111 122 126 151 119 116 126 101 140 127 123"
        + " 135 130 119 95 104 121 118 98 133 128 126 125 93 139 147 112 134 146 132 128 112 147"
        + " 135 145 156 154 165 134",
    "BILINEAR, 14, 151 172 196 220 93 66 90 114 69 42 66 90 79 101 125 149 63 112 234 197 83 97"
        + " 134 118 103 110 116 122 123 152 180 209 152 125 26 86 182 151 96 94 188 177 166 102 170"
        + " 203 236 110"
  })
  void bothFiltersAreThoseOfPillow(Interpolation interpolation, int size, String expected) {
    Preprocessing preprocessing =
        new Preprocessing(
            size, 4, ChannelOrder.RGB, interpolation, 255.0, List.of(0.0, 0.0, 0.0), null);
    assertEquals(expected, numbers(preprocessing.apply(patterned())));
  }

  /** The same image as a whole in 4 x 5 pixels, as Pillow 9 resizes it. */
  @Test
  void aWholeImageIsResizedToAnyShape() {
    Preprocessing preprocessing =
        Preprocessing.whole(
            new ImageSize(4, 5), ChannelOrder.RGB, 255, List.of(0.0, 0.0, 0.0), null);
    assertEquals(3 * 5 * 4, preprocessing.length());
    assertEquals(
        "88 143 107 112 113 111 137 100 130 109 119 140 118 126 110 121 164 112 126 120 89 136 130"
            + " 117 142 148 124 119 111 107 105 74 111 133 127 115 137 124 128 125 76 137 145 106 151"
            + " 149 147 123 104 149 113 141 127 142 160 149 160 157 158 125",
        numbers(preprocessing.apply(patterned())));
  }

  private static RgbImage patterned() {
    byte[] samples = new byte[11 * 9 * 3];
    for (int i = 0; i < samples.length; i++) {
      int channel = i % 3;
      int x = i / 3 % 11;
      int y = i / 33;
      samples[i] = (byte) (37 * x + 91 * y + 53 * channel * x * y + 11 * channel);
    }
    return new RgbImage(11, 9, samples);
  }

  private static String numbers(float[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> String.valueOf((int) values[i]))
        .collect(Collectors.joining(" "));
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
