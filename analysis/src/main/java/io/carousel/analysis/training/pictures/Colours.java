package io.carousel.analysis.training.pictures;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.Preprocessing;

/** How the bytes of a picture become the numbers that a network takes. */
final class Colours {

  static final int CHANNELS = 3;

  private static final int BRIGHTEST = 255;

  private final int[] sources = new int[CHANNELS];
  private final float[] scales = new float[CHANNELS];
  private final float[] shifts = new float[CHANNELS];
  private final float[][] values = new float[CHANNELS][BRIGHTEST + 1];

  Colours(Preprocessing preprocessing) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      double range = preprocessing.range();
      double mean = preprocessing.mean().get(channel);
      double deviation = preprocessing.std().get(channel);
      boolean rgb = preprocessing.channels() == ChannelOrder.RGB;
      sources[channel] = rgb ? channel : CHANNELS - 1 - channel;
      scales[channel] = (float) (range / BRIGHTEST / deviation);
      shifts[channel] = (float) (-mean / deviation);
      for (int value = 0; value <= BRIGHTEST; value++) {
        values[channel][value] = (float) ((value * range / BRIGHTEST - mean) / deviation);
      }
    }
  }

  /** Which byte of a pixel a channel of the input is. */
  int source(int channel) {
    return sources[channel];
  }

  /** By what a byte is multiplied, before the {@link #shift} is added. */
  float scale(int channel) {
    return scales[channel];
  }

  float shift(int channel) {
    return shifts[channel];
  }

  /**
   * The input for a whole picture, as {@link Preprocessing#apply} gives it.
   *
   * @param picture three bytes a pixel
   * @param input gets planes of numbers, one a channel
   * @param at where in the input they begin
   */
  void apply(byte[] picture, float[] input, int at) {
    int pixels = picture.length / CHANNELS;
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        input[at + channel * pixels + pixel] =
            values[channel][picture[CHANNELS * pixel + sources[channel]] & 0xff];
      }
    }
  }
}
