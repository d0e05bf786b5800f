package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;

/**
 * A picture as three planes of numbers in 0..1: what corruptions calculate with.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values red, green and blue; row by row from the top
 */
record Planes(int width, int height, float[][] values) {

  static final int CHANNELS = 3;

  /** The side of ImageNet-C's pictures, in pixels. */
  private static final double USUAL_SIDE = 224;

  static Planes of(Picture picture) {
    Planes planes = empty(picture.width(), picture.height());
    for (int i = 0; i < picture.rgb().length; i++) {
      planes.values[i % CHANNELS][i / CHANNELS] = (picture.rgb()[i] & 0xff) / 255f;
    }
    return planes;
  }

  static Planes empty(int width, int height) {
    return new Planes(width, height, new float[CHANNELS][width * height]);
  }

  /** How many pixels of such a picture are one of ImageNet-C's. */
  static double scale(Picture picture) {
    return Math.min(picture.width(), picture.height()) / USUAL_SIDE;
  }

  /** The picture, with numbers beyond 0..1 cut off. */
  Picture picture() {
    byte[] rgb = new byte[CHANNELS * width * height];
    for (int i = 0; i < rgb.length; i++) {
      float value = values[i % CHANNELS][i / CHANNELS];
      rgb[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
    return new Picture(width, height, rgb);
  }
}
