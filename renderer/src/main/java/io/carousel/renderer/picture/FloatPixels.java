package io.carousel.renderer.picture;

import java.nio.FloatBuffer;

/**
 * Linear pictures as graphics devices and renderers have them: four numbers a pixel, from below.
 */
public final class FloatPixels {

  /** Numbers a pixel. */
  public static final int CHANNELS = 4;

  private FloatPixels() {}

  /**
   * A picture of such numbers.
   *
   * @param width in pixels
   * @param height in pixels
   * @param pixels {@value #CHANNELS} numbers a pixel, the lowest row first
   */
  public static LinearPicture picture(int width, int height, FloatBuffer pixels) {
    float[] rgb = new float[width * height * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = pixels.get(place(i, width, height));
    }
    return new LinearPicture(width, height, rgb);
  }

  /** Puts a picture's numbers where they belong; the fourth of each pixel is left as it is. */
  public static void put(LinearPicture picture, FloatBuffer pixels) {
    for (int i = 0; i < picture.rgb().length; i++) {
      pixels.put(place(i, picture.width(), picture.height()), picture.rgb()[i]);
    }
  }

  private static int place(int index, int width, int height) {
    int pixel = index / 3;
    return CHANNELS * ((height - 1 - pixel / width) * width + pixel % width) + index % 3;
  }
}
