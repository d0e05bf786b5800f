package io.carousel.renderer.exr;

/** Blocks of 8 x 8 pixels from their cosine transform (DCT-II, orthonormal). */
final class CosineBlock {

  static final int SIDE = 8;
  static final int SIZE = SIDE * SIDE;

  private static final float[][] BASIS = basis();

  /** Where each coefficient belongs, in the order in which JPEG and OpenEXR go through a block. */
  private static final int[] ZIGZAG = zigzag();

  private CosineBlock() {}

  private static float[][] basis() {
    float[][] basis = new float[SIDE][SIDE];
    for (int k = 0; k < SIDE; k++) {
      double scale = k == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
      for (int n = 0; n < SIDE; n++) {
        basis[k][n] = (float) (scale * Math.cos(Math.PI * (n + 0.5) * k / SIDE));
      }
    }
    return basis;
  }

  private static int[] zigzag() {
    int[] order = new int[SIZE];
    int at = 0;
    for (int diagonal = 0; diagonal < 2 * SIDE - 1; diagonal++) {
      for (int step = 0; step <= diagonal; step++) {
        int row = diagonal % 2 == 0 ? diagonal - step : step;
        int column = diagonal - row;
        if (row < SIDE && column < SIDE) {
          order[at++] = row * SIDE + column;
        }
      }
    }
    return order;
  }

  /**
   * The pixels of a block.
   *
   * @param zigzag coefficients as half floats, in zigzag order
   * @param pixels where the pixels go, row by row
   */
  static void inverse(char[] zigzag, float[] pixels) {
    float[] coefficients = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      coefficients[ZIGZAG[i]] = Half.toFloat(zigzag[i]);
    }
    float[] rows = new float[SIZE];
    for (int row = 0; row < SIDE; row++) {
      for (int n = 0; n < SIDE; n++) {
        float sum = 0;
        for (int k = 0; k < SIDE; k++) {
          sum += coefficients[row * SIDE + k] * BASIS[k][n];
        }
        rows[row * SIDE + n] = sum;
      }
    }
    for (int column = 0; column < SIDE; column++) {
      for (int n = 0; n < SIDE; n++) {
        float sum = 0;
        for (int k = 0; k < SIDE; k++) {
          sum += rows[k * SIDE + column] * BASIS[k][n];
        }
        pixels[n * SIDE + column] = sum;
      }
    }
  }
}
