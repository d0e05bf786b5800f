package io.carousel.renderer.ground;

/** A picture that repeats without a seam, while it is made. */
final class TilePicture {

  /** Its width and height, in pixels. */
  static final int SIZE = 512;

  private static final int CHANNELS = 3;

  private final float[] rgb = new float[CHANNELS * SIZE * SIZE];

  /** Sets a pixel; places beyond an edge come in at the other. */
  void set(int x, int y, double red, double green, double blue) {
    int at = CHANNELS * (Math.floorMod(y, SIZE) * SIZE + Math.floorMod(x, SIZE));
    rgb[at] = (float) red;
    rgb[at + 1] = (float) green;
    rgb[at + 2] = (float) blue;
  }

  /** Its numbers by their mean, colour by colour. */
  float[] aroundOne() {
    double[] sums = new double[CHANNELS];
    for (int i = 0; i < rgb.length; i++) {
      sums[i % CHANNELS] += rgb[i];
    }
    float[] around = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      around[i] = (float) (rgb[i] * SIZE * SIZE / sums[i % CHANNELS]);
    }
    return around;
  }
}
