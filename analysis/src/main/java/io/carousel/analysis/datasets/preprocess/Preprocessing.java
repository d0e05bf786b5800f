package io.carousel.analysis.datasets.preprocess;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * How an image becomes the input of a network: it is resized by Pillow's antialiased filters,
 * either until its shorter side has {@code size} pixels, whereupon the middle is cut out, or as a
 * whole to the size {@code whole}; the values are brought from 0..255 to 0..{@code range}, the mean
 * is subtracted, and the result is divided by the standard deviation.
 *
 * @param size length of the shorter side after resizing, in pixels; null where images are taken
 *     whole
 * @param crop side of the square that is cut from the middle, in pixels; at most {@code size}; null
 *     where images are taken whole
 * @param whole the size that images get without anything being cut off, whatever their shape; null
 *     where the middle is cut out
 * @param channels the order of the channels that the network takes
 * @param interpolation the filter that resizes; bilinear where a file does not say
 * @param range the value of full brightness: 1 as in torchvision, 255 as in Caffe; 255 where a file
 *     does not say
 * @param mean what is subtracted from each channel, in that order
 * @param std what each channel is then divided by; 1 where a file does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preprocessing(
    Integer size,
    Integer crop,
    ImageSize whole,
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

  /** The mean of ImageNet's images in RGB, from 0 to 1, as torchvision has it. */
  public static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);

  /** Their standard deviation. */
  public static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);

  private static final int BRIGHTEST = 255;

  public Preprocessing {
    interpolation = Objects.requireNonNullElse(interpolation, Interpolation.BILINEAR);
    range = Objects.requireNonNullElse(range, (double) BRIGHTEST);
    mean = List.copyOf(mean);
    std = std == null ? List.of(1.0, 1.0, 1.0) : List.copyOf(std);
    boolean fits =
        whole == null
            ? size != null && crop != null && crop >= 1 && crop <= size
            : size == null && crop == null && whole.width() >= 1 && whole.height() >= 1;
    if (!fits
        || mean.size() != RgbImage.CHANNELS
        || std.size() != RgbImage.CHANNELS
        || std.contains(0.0)) {
      throw new IllegalArgumentException(
          "a crop of %s from %s, whole %s, mean %s, std %s"
              .formatted(crop, size, whole, mean, std));
    }
  }

  /** Preprocessing that cuts out the middle. */
  public Preprocessing(
      int size,
      int crop,
      ChannelOrder channels,
      Interpolation interpolation,
      Double range,
      List<Double> mean,
      List<Double> std) {
    this(size, crop, null, channels, interpolation, range, mean, std);
  }

  /** Preprocessing with the bilinear filter that leaves the values in 0..255 less a mean. */
  public Preprocessing(int size, int crop, ChannelOrder channels, List<Double> mean) {
    this(size, crop, channels, null, null, mean, null);
  }

  /** Preprocessing with the bilinear filter that resizes images as a whole. */
  public static Preprocessing whole(
      ImageSize to, ChannelOrder channels, double range, List<Double> mean, List<Double> std) {
    return new Preprocessing(null, null, to, channels, null, range, mean, std);
  }

  /** The same for the colours, but with images resized as a whole. */
  public Preprocessing whole(ImageSize to) {
    return new Preprocessing(null, null, to, channels, interpolation, range, mean, std);
  }

  /** Which part of an image is the network's input. */
  public Framing framing() {
    return whole == null ? Framing.middle(size, crop) : Framing.whole(whole);
  }

  /** Columns of pixels of the network's input. */
  public int width() {
    return framing().width();
  }

  /** Rows of pixels of the network's input. */
  public int height() {
    return framing().height();
  }

  /** The number of floats that an image becomes: 3 x height x width. */
  public int length() {
    return RgbImage.CHANNELS * height() * width();
  }

  /**
   * The network's input for an image.
   *
   * @return shape (3, height, width), the last axis fastest
   */
  public float[] apply(RgbImage image) {
    Framing framing = framing();
    ResampledAxis columns = framing.columns(image.width(), image.height(), interpolation);
    ResampledAxis rows = framing.rows(image.width(), image.height(), interpolation);
    int firstRow = rows.firstNeeded();
    byte[] narrow = resizeRows(image, columns, firstRow, rows.endNeeded());

    float[] tensor = new float[length()];
    int rowStride = RgbImage.CHANNELS * columns.count();
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      int source = channels.source(channel);
      float[] table = values(channel);
      for (int y = 0; y < rows.count(); y++) {
        for (int x = 0; x < columns.count(); x++) {
          int origin = RgbImage.CHANNELS * x + source - firstRow * rowStride;
          int value = rows.sample(y, narrow, origin, rowStride) & 0xff;
          tensor[(channel * rows.count() + y) * columns.count() + x] = table[value];
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
