package io.carousel.analysis.preprocess;

import java.util.List;

/**
 * How an image becomes the input of a network: the shorter side is resized to {@code size}
 * (Pillow's antialiased bilinear filter), the middle is cut out, the mean is subtracted from the
 * values 0..255.
 *
 * @param size length of the shorter side after resizing, in pixels
 * @param crop side of the square that is cut from the middle, in pixels; at most {@code size}
 * @param channels the order of the channels that the network takes
 * @param mean what is subtracted from each channel, in that order, on the scale 0..255
 */
public record Preprocessing(int size, int crop, ChannelOrder channels, List<Double> mean) {

  /**
   * What the paper's networks were trained with: that of the BN-Inception in Caffe that they
   * started from.
   */
  public static final Preprocessing PAPER =
      new Preprocessing(256, 227, ChannelOrder.BGR, List.of(104.0, 117.0, 128.0));

  public Preprocessing {
    mean = List.copyOf(mean);
    if (crop < 1 || crop > size || mean.size() != RgbImage.CHANNELS) {
      throw new IllegalArgumentException(
          "a crop of %d from %d with %d means".formatted(crop, size, mean.size()));
    }
  }

  /** The number of floats that an image becomes: 3 x crop x crop. */
  public int length() {
    return RgbImage.CHANNELS * crop * crop;
  }

  /**
   * The network's input for an image.
   *
   * @return shape (3, crop, crop), the last axis fastest
   */
  public float[] apply(RgbImage image) {
    int shorter = Math.min(image.width(), image.height());
    BilinearAxis columns = axis(image.width(), shorter);
    BilinearAxis rows = axis(image.height(), shorter);
    int firstRow = rows.firstNeeded();
    byte[] narrow = resizeRows(image, columns, firstRow, rows.endNeeded());

    float[] tensor = new float[length()];
    int rowStride = RgbImage.CHANNELS * crop;
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      int source = channels.source(channel);
      double offset = mean.get(channel);
      for (int y = 0; y < crop; y++) {
        for (int x = 0; x < crop; x++) {
          int origin = RgbImage.CHANNELS * x + source - firstRow * rowStride;
          int value = rows.sample(y, narrow, origin, rowStride) & 0xff;
          tensor[(channel * crop + y) * crop + x] = (float) (value - offset);
        }
      }
    }
    return tensor;
  }

  /** One axis, resized and cut: only the pixels that the crop keeps are ever computed. */
  private BilinearAxis axis(int length, int shorter) {
    int resized = (int) ((long) size * length / shorter);
    // Half to even, as Python rounds: 14.5 is 14.
    int offset = (int) Math.rint((resized - crop) / 2.0);
    return new BilinearAxis(length, resized, offset, crop);
  }

  /** The horizontal pass, which Pillow does first and rounds to 8 bits. */
  private static byte[] resizeRows(RgbImage image, BilinearAxis columns, int from, int to) {
    byte[] narrow = new byte[(to - from) * columns.count() * RgbImage.CHANNELS];
    int at = 0;
    for (int y = from; y < to; y++) {
      int row = y * image.width() * RgbImage.CHANNELS;
      for (int x = 0; x < columns.count(); x++) {
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
          narrow[at++] = columns.sample(x, image.samples(), row + channel, RgbImage.CHANNELS);
        }
      }
    }
    return narrow;
  }
}
