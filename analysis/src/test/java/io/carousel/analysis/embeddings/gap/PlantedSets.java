package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Pictures of noise, 8 by 8, and a tiny network that embeds them. */
final class PlantedSets {

  private static final int SIDE = 8;

  private PlantedSets() {}

  /** Pictures as a network sees them that takes the mean contrast of each row and column. */
  static Embeddings seen(Embeddings pictures) {
    float[] values = new float[pictures.rows() * 2 * SIDE];
    for (int i = 0; i < pictures.values().length; i++) {
      int picture = i / (SIDE * SIDE);
      int x = i % SIDE;
      int y = i / SIDE % SIDE;
      float here = pictures.values()[i];
      float right = pictures.values()[picture * SIDE * SIDE + y * SIDE + (x + 1) % SIDE];
      float below = pictures.values()[picture * SIDE * SIDE + (y + 1) % SIDE * SIDE + x];
      values[picture * 2 * SIDE + y] += Math.abs(here - right) / SIDE;
      values[picture * 2 * SIDE + SIDE + x] += Math.abs(here - below) / SIDE;
    }
    return new Embeddings(pictures.rows(), 2 * SIDE, values);
  }

  static Embeddings noise(int images, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[images * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    return new Embeddings(images, SIDE * SIDE, values);
  }

  /** Each picture with the mean of a pixel, its right and its lower neighbour, going round. */
  static Embeddings blurred(Embeddings sharp) {
    float[] values = new float[sharp.values().length];
    for (int i = 0; i < values.length; i++) {
      int picture = i / (SIDE * SIDE) * SIDE * SIDE;
      int x = i % SIDE;
      int y = i / SIDE % SIDE;
      values[i] =
          (sharp.values()[i]
                  + sharp.values()[picture + y * SIDE + (x + 1) % SIDE]
                  + sharp.values()[picture + (y + 1) % SIDE * SIDE + x])
              / 3;
    }
    return new Embeddings(sharp.rows(), sharp.dimensions(), values);
  }

  /** Every other picture. */
  static Embeddings half(Embeddings whole) {
    int[] rows = new int[whole.rows() / 2];
    Arrays.setAll(rows, i -> 2 * i);
    return RowSubset.of(whole, rows);
  }
}
