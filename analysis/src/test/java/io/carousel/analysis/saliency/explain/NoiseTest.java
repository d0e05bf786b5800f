package io.carousel.analysis.saliency.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

  private static final int COUNT = 100_000;

  @Test
  void itIsTheSameWhereverItIsPutAndWheneverItIsAskedFor() {
    float[] once = new float[10];
    float[] again = new float[30];
    Noise.seeded(3).draw(7, 1, once, 0, 10);
    Noise.seeded(3).draw(7, 1, again, 20, 10);
    assertArrayEquals(once, Arrays.copyOfRange(again, 20, 30));
  }

  @Test
  void anotherSeedImageOrSampleHasOtherNoise() {
    float[] one = draw(3, 7, 1);
    assertFalse(Arrays.equals(one, draw(4, 7, 1)));
    assertFalse(Arrays.equals(one, draw(3, 8, 1)));
    assertFalse(Arrays.equals(one, draw(3, 7, 2)));
    assertFalse(Arrays.equals(draw(3, 1, 2), draw(3, 2, 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7})
  void itsNumbersAreThoseThatJavaSpecifies(int count) {
    Random random = new Random(42);
    float[] expected = new float[count];
    for (int i = 0; i < count; i++) {
      expected[i] = (float) random.nextGaussian();
    }
    float[] numbers = new float[count + 2];
    new Gaussians(42).fill(numbers, 1, count);
    assertArrayEquals(expected, Arrays.copyOfRange(numbers, 1, count + 1));
    assertEquals(0, numbers[count + 1]);
  }

  @Test
  void itIsNormal() {
    float[] noise = draw(0, 0, 0);
    double mean = 0;
    double square = 0;
    for (float value : noise) {
      mean += value / COUNT;
      square += value * (double) value / COUNT;
    }
    assertEquals(0, mean, 0.02);
    assertEquals(1, square, 0.03);
  }

  private static float[] draw(long seed, int frame, int sample) {
    float[] noise = new float[COUNT];
    Noise.seeded(seed).draw(frame, sample, noise, 0, COUNT);
    return noise;
  }
}
