package io.carousel.renderer.picture;

/**
 * A finished picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb red, green, blue of each pixel, a byte each, row by row from the top; sRGB
 */
public record Picture(int width, int height, byte[] rgb) {

  /**
   * The picture made smaller, each pixel the mean of a square of pixels; what is left over at the
   * right and at the bottom is cut off.
   *
   * @param factor the square's side, at least 1
   */
  public Picture shrunkBy(int factor) {
    int columns = width / factor;
    int rows = height / factor;
    byte[] small = new byte[columns * rows * 3];
    for (int i = 0; i < small.length; i++) {
      int left = i / 3 % columns * factor;
      int top = i / 3 / columns * factor;
      int sum = 0;
      for (int inSquare = 0; inSquare < factor * factor; inSquare++) {
        int pixel = (top + inSquare / factor) * width + left + inSquare % factor;
        sum += rgb[3 * pixel + i % 3] & 0xff;
      }
      small[i] = (byte) ((sum + factor * factor / 2) / (factor * factor));
    }
    return new Picture(columns, rows, small);
  }

  /** This picture with another one of its size to its right. */
  public Picture beside(Picture right) {
    byte[] both = new byte[2 * rgb.length];
    int row = 3 * width;
    for (int y = 0; y < height; y++) {
      System.arraycopy(rgb, y * row, both, 2 * y * row, row);
      System.arraycopy(right.rgb, y * row, both, (2 * y + 1) * row, row);
    }
    return new Picture(2 * width, height, both);
  }
}
