package io.carousel.renderer.picture;

import java.io.IOException;

/**
 * Light as it falls on the film, before any tone curve. The array is not to be changed.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb red, green, blue of each pixel in linear light, row by row from the top
 */
public record LinearPicture(int width, int height, float[] rgb) {

  /**
   * This picture, if every pixel is a finite number: one that is not would spread over all that it
   * lights.
   *
   * @throws IOException naming the row and column of the first pixel that is not, from 1
   */
  public LinearPicture mustBeFinite() throws IOException {
    for (int i = 0; i < rgb.length; i++) {
      if (!Float.isFinite(rgb[i])) {
        int pixel = i / 3;
        throw new IOException(
            "the pixel in row %d, column %d is %s; a sun that is too bright for half floats is saved as floats, or clamped to 65504"
                .formatted(
                    pixel / width + 1,
                    pixel % width + 1,
                    Float.isNaN(rgb[i]) ? "not a number" : "infinite"));
      }
    }
    return this;
  }
}
