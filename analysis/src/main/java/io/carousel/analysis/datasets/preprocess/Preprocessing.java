package io.carousel.analysis.datasets.preprocess;

import java.util.List;
import java.util.Objects;

/**
 * How an image becomes the input of a network: the shorter side is resized to {@code size} (by
 * Pillow's antialiased filters), the middle is cut out, the values are brought from 0..255 to
 * 0..{@code range}, the mean is subtracted, and the result is divided by the standard deviation.
 *
 * @param size length of the shorter side after resizing, in pixels
 * @param crop side of the square that is cut from the middle, in pixels; at most {@code size}
 * @param channels the order of the channels that the network takes
 * @param interpolation the filter that resizes; bilinear where a file does not say
 * @param range the value of full brightness: 1 as in torchvision, 255 as in Caffe; 255 where a file
 *     does not say
 * @param mean what is subtracted from each channel, in that order
 * @param std what each channel is then divided by; 1 where a file does not say
 */
public record Preprocessing(
    int size,
    int crop,
    ChannelOrder channels,
    Interpolation interpolation,
    Double range,
    List<Double> mean,
    List<Double> std) {

  /**
   * What the paper's networks were trained with: that of the BN-Inception in Caffe that they
   * started from.
   */
  public static final Preprocessing PAPER =
      new Preprocessing(256, 227, ChannelOrder.BGR, List.of(104.0, 117.0, 128.0));

  private static final int BRIGHTEST = 255;

  public Preprocessing {
    interpolation = Objects.requireNonNullElse(interpolation, Interpolation.BILINEAR);
    range = Objects.requireNonNullElse(range, (double) BRIGHTEST);
    mean = List.copyOf(mean);
    std = std == null ? List.of(1.0, 1.0, 1.0) : List.copyOf(std);
    if (crop < 1
        || crop > size
        || mean.size() != RgbImage.CHANNELS
        || std.size() != RgbImage.CHANNELS
        || std.contains(0.0)) {
      throw new IllegalArgumentException(
          "a crop of %d from %d, mean %s, std %s".formatted(crop, size, mean, std));
    }
  }

  /** Preprocessing with the bilinear filter that leaves the values in 0..255 less a mean. */
  public Preprocessing(int size, int crop, ChannelOrder channels, List<Double> mean) {
    this(size, crop, channels, null, null, mean, null);
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
    ResampledAxis columns = ResampledAxis.cut(image.width(), shorter, size, crop, interpolation);
    ResampledAxis rows = ResampledAxis.cut(image.height(), shorter, size, crop, interpolation);
    int firstRow = rows.firstNeeded();
    byte[] narrow = resizeRows(image, columns, firstRow, rows.endNeeded());

    float[] tensor = new float[length()];
    int rowStride = RgbImage.CHANNELS * crop;
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      int source = channels.source(channel);
      float[] table = values(channel);
      for (int y = 0; y < crop; y++) {
        for (int x = 0; x < crop; x++) {
          int origin = RgbImage.CHANNELS * x + source - firstRow * rowStride;
          int value = rows.sample(y, narrow, origin, rowStride) & 0xff;
          tensor[(channel * crop + y) * crop + x] = table[value];
        }
      }
    }
    return tensor;
  }

  /** What each of the values 0..255 of a channel becomes. */
  private float[] values(int channel) {
    float[] values = new float[BRIGHTEST + 1];
    for (int value = 0; value <= BRIGHTEST; value++) {
      values[value] = (float) ((value * range / BRIGHTEST - mean.get(channel)) / std.get(channel));
    }
    return values;
  }

  /** The horizontal pass, which Pillow does first and rounds to 8 bits. */
  private static byte[] resizeRows(RgbImage image, ResampledAxis columns, int from, int to) {
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
