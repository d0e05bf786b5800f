package io.carousel.analysis.training.pictures;

/** Resizes parts of pictures to a network's input, with the bilinear filter. */
final class PartSampler {

  private static final int CHANNELS = Colours.CHANNELS;

  private final int width;
  private final int height;
  private final Colours colours;

  // Used again for every picture: where an input's column lies between two columns of a picture.
  private final int[] leftBytes;
  private final int[] rightBytes;
  private final float[] rightShare;

  /**
   * @param width columns of the input
   * @param height rows of the input
   */
  PartSampler(int width, int height, Colours colours) {
    this.width = width;
    this.height = height;
    this.colours = colours;
    this.leftBytes = new int[width];
    this.rightBytes = new int[width];
    this.rightShare = new float[width];
  }

  /**
   * Makes the input for a part of a picture.
   *
   * @param picture three bytes a pixel
   * @param columns of the picture
   * @param rows of the picture
   * @param input gets planes of numbers, one a channel
   * @param at where in the input they begin
   */
  void apply(byte[] picture, int columns, int rows, Augmentation.Part part, float[] input, int at) {
    for (int x = 0; x < width; x++) {
      int place = part.mirrored() ? width - 1 - x : x;
      double column = clamp(part.left() + (place + 0.5) * part.width() / width - 0.5, columns);
      int left = (int) column;
      leftBytes[x] = CHANNELS * left;
      rightBytes[x] = CHANNELS * Math.min(left + 1, columns - 1);
      rightShare[x] = (float) (column - left);
    }
    for (int y = 0; y < height; y++) {
      double row = clamp(part.top() + (y + 0.5) * part.height() / height - 0.5, rows);
      int upper = (int) row;
      int upperBytes = CHANNELS * columns * upper;
      int lowerBytes = CHANNELS * columns * Math.min(upper + 1, rows - 1);
      float lowerShare = (float) (row - upper);
      for (int channel = 0; channel < CHANNELS; channel++) {
        int source = colours.source(channel);
        line(
            picture,
            upperBytes + source,
            lowerBytes + source,
            lowerShare,
            colours.scale(channel),
            colours.shift(channel),
            input,
            at + (channel * height + y) * width);
      }
    }
  }

  private void line(
      byte[] picture,
      int upper,
      int lower,
      float lowerShare,
      float scale,
      float shift,
      float[] input,
      int at) {
    for (int x = 0; x < width; x++) {
      int left = leftBytes[x];
      int right = rightBytes[x];
      float share = rightShare[x];
      float upperLeft = picture[upper + left] & 0xff;
      float lowerLeft = picture[lower + left] & 0xff;
      float above = upperLeft + share * ((picture[upper + right] & 0xff) - upperLeft);
      float below = lowerLeft + share * ((picture[lower + right] & 0xff) - lowerLeft);
      input[at + x] = scale * (above + lowerShare * (below - above)) + shift;
    }
  }

  private static double clamp(double place, int count) {
    return Math.max(0, Math.min(place, count - 1));
  }
}
