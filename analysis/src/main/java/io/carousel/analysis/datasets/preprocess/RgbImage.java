package io.carousel.analysis.datasets.preprocess;

/**
 * An image of 8-bit red, green and blue.
 *
 * @param width in pixels
 * @param height in pixels
 * @param samples three bytes a pixel, row by row from the top; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // pixels: a list would box each of them
public record RgbImage(int width, int height, byte[] samples) {

  /** Red, green and blue. */
  public static final int CHANNELS = 3;

  public RgbImage {
    if (width < 1 || height < 1 || samples.length != CHANNELS * width * height) {
      throw new IllegalArgumentException(
          samples.length + " samples do not fill " + width + " x " + height);
    }
  }

  /** A pixel as 0xRRGGBB. */
  public int rgb(int x, int y) {
    int at = CHANNELS * (y * width + x);
    return (samples[at] & 0xff) << 16 | (samples[at + 1] & 0xff) << 8 | (samples[at + 2] & 0xff);
  }
}
