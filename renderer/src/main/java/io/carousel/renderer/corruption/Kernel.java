package io.carousel.renderer.corruption;

/**
 * Weights of the pixels around one, for the new value of that one.
 *
 * @param half how far it reaches each way, in pixels
 * @param weights of a square of 2 half + 1 pixels, row by row
 */
record Kernel(int half, double[] weights) {

  /**
   * An even disc, whose edge is softened by a small Gaussian blur; as in ImageNet-C, that mirrors
   * what is beyond the kernel, and so makes discs that fill it up to a hundredth too bright.
   *
   * @param radius in pixels
   * @param softSide side of the square of pixels of that blur, 3 or 5
   * @param softDeviation its standard deviation, in pixels
   */
  static Kernel disc(double radius, int softSide, double softDeviation) {
    int half = (int) Math.max(8, Math.ceil(radius));
    int side = 2 * half + 1;
    double[] disc = new double[side * side];
    int count = 0;
    for (int i = 0; i < disc.length; i++) {
      double x = i % side - half;
      double y = i / side - half;
      if (x * x + y * y <= radius * radius) {
        disc[i] = 1;
        count++;
      }
    }
    double[] soft = gaussian(softSide, softDeviation);
    double[] across = new double[disc.length];
    double[] both = new double[disc.length];
    for (int i = 0; i < disc.length; i++) {
      for (int tap = 0; tap < softSide; tap++) {
        int x = reflected(i % side + tap - softSide / 2, side);
        across[i] += soft[tap] * disc[i / side * side + x] / count;
      }
    }
    for (int i = 0; i < disc.length; i++) {
      for (int tap = 0; tap < softSide; tap++) {
        int y = reflected(i / side + tap - softSide / 2, side);
        both[i] += soft[tap] * across[y * side + i % side];
      }
    }
    return new Kernel(half, both);
  }

  private static double[] gaussian(int side, double deviation) {
    double[] weights = new double[side];
    double sum = 0;
    for (int i = 0; i < side; i++) {
      double off = i - side / 2;
      weights[i] = StrictMath.exp(-off * off / (2 * deviation * deviation));
      sum += weights[i];
    }
    for (int i = 0; i < side; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** The place in 0..size that a place beyond an edge mirrors; the edge itself stands once. */
  static int reflected(int place, int size) {
    if (size == 1) {
      return 0;
    }
    int period = 2 * (size - 1);
    int within = Math.floorMod(place, period);
    return within < size ? within : period - within;
  }

  /**
   * Each pixel as the weighted mean of those around it; beyond the edges, pictures are mirrored.
   */
  Planes on(Planes planes) {
    int width = planes.width();
    int height = planes.height();
    Planes blurred = Planes.empty(width, height);
    int padded = width + 2 * half;
    float[] row = new float[padded];
    for (int channel = 0; channel < Planes.CHANNELS; channel++) {
      float[] from = planes.values()[channel];
      float[] to = blurred.values()[channel];
      for (int y = 0; y < height; y++) {
        for (int dy = -half; dy <= half; dy++) {
          int line = reflected(y + dy, height) * width;
          for (int x = 0; x < padded; x++) {
            row[x] = from[line + reflected(x - half, width)];
          }
          add(row, (dy + half) * (2 * half + 1), to, y * width, width);
        }
      }
    }
    return blurred;
  }

  // Adds what one row of the picture gives to one row of the result.
  private void add(float[] row, int firstWeight, float[] to, int first, int width) {
    for (int tap = 0; tap <= 2 * half; tap++) {
      float weight = (float) weights[firstWeight + tap];
      if (weight != 0) {
        for (int x = 0; x < width; x++) {
          to[first + x] += weight * row[x + tap];
        }
      }
    }
  }
}
