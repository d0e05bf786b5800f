package io.carousel.analysis.datasets.preprocess;

/**
 * Which part of an image a network sees, and in how many pixels: the middle, or the whole in
 * whatever shape.
 *
 * @param width columns of pixels of what it sees
 * @param height rows of pixels
 * @param size length of the image's shorter side after resizing, in pixels, before the middle is
 *     cut out; null where the whole image is resized to width and height
 */
public record Framing(int width, int height, Integer size) {

  /**
   * The square in the middle.
   *
   * @param size length of the image's shorter side after resizing, in pixels
   * @param side of the square, in pixels; at most {@code size}
   */
  public static Framing middle(int size, int side) {
    return new Framing(side, side, size);
  }

  /** The whole image, in so many pixels. */
  public static Framing whole(ImageSize to) {
    return new Framing(to.width(), to.height(), null);
  }

  /** Whether the whole image is seen. */
  public boolean isWhole() {
    return size == null;
  }

  /** How many pixels there are. */
  public int pixels() {
    return width * height;
  }

  /** How the columns of an image become those that are seen. */
  ResampledAxis columns(int imageWidth, int imageHeight, Interpolation filter) {
    return axis(imageWidth, Math.min(imageWidth, imageHeight), width, filter);
  }

  /** How the rows of an image become those that are seen. */
  ResampledAxis rows(int imageWidth, int imageHeight, Interpolation filter) {
    return axis(imageHeight, Math.min(imageWidth, imageHeight), height, filter);
  }

  private ResampledAxis axis(int length, int shorter, int wanted, Interpolation filter) {
    return isWhole()
        ? new ResampledAxis(length, wanted, 0, wanted, filter)
        : ResampledAxis.cut(length, shorter, size, wanted, filter);
  }

  /** For people: "227 x 227 of 256 pixels", "48 x 36 pixels, the whole image". */
  @Override
  public String toString() {
    return isWhole()
        ? "%d x %d pixels, the whole image".formatted(width, height)
        : "%d x %d of %d pixels".formatted(width, height, size);
  }
}
