package io.carousel.analysis.saliency.overlay;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Saliency as heat over an image: the image in grey, under a glow from black over violet and orange
 * to pale yellow, whose lightness grows evenly (the colour map "inferno" of Smith, van der Walt and
 * Firing, 2015), so that equal steps of saliency look equal, in any colour vision and in print.
 */
final class Heat {

  /** Evenly spaced colours of the map; those between are mixed. */
  private static final int[] COLOURS = {
    0x000004, 0x1b0c41, 0x4a0c6b, 0x781c6d, 0xa52c60, 0xcf4446, 0xed6925, 0xfb9b06, 0xf7d13d,
    0xfcffa4
  };

  /** How much of the image shows through. */
  private static final double IMAGE = 0.4;

  private static final int BRIGHTEST = 255;
  private static final int BYTE = 8;

  private Heat() {}

  /**
   * What a model sees of an image, in its own colours.
   *
   * @param framing which part that is
   */
  static BufferedImage seen(RgbImage image, Framing framing) {
    float[] values = colours(framing).apply(image);
    int width = framing.width();
    BufferedImage seen = new BufferedImage(width, framing.height(), BufferedImage.TYPE_INT_RGB);
    int pixels = framing.pixels();
    for (int i = 0; i < pixels; i++) {
      int rgb = 0;
      for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
        rgb = (rgb << BYTE) | Math.round(values[channel * pixels + i]);
      }
      seen.setRGB(i % width, i / width, rgb);
    }
    return seen;
  }

  private static Preprocessing colours(Framing framing) {
    List<Double> mean = List.of(0.0, 0.0, 0.0);
    return framing.isWhole()
        ? Preprocessing.whole(
            new ImageSize(framing.width(), framing.height()),
            ChannelOrder.RGB,
            BRIGHTEST,
            mean,
            List.of(1.0, 1.0, 1.0))
        : new Preprocessing(framing.size(), framing.width(), ChannelOrder.RGB, mean);
  }

  /**
   * Lays a map over an image.
   *
   * @param seen the image, as the model sees it
   * @param map one number a pixel, row by row, from 0 to 1
   */
  static BufferedImage over(BufferedImage seen, float[] map) {
    int width = seen.getWidth();
    BufferedImage picture = new BufferedImage(width, seen.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < map.length; i++) {
      int grey = grey(seen.getRGB(i % width, i / width));
      picture.setRGB(i % width, i / width, mixed(colour(map[i]), grey * 0x010101, IMAGE));
    }
    return picture;
  }

  /** The colour of a saliency from 0 to 1, as red, green and blue. */
  static int colour(double saliency) {
    double at = Math.max(0, Math.min(1, saliency)) * (COLOURS.length - 1);
    int below = Math.min((int) at, COLOURS.length - 2);
    return mixed(COLOURS[below], COLOURS[below + 1], at - below);
  }

  private static int grey(int rgb) {
    return (int)
        Math.round(0.299 * channel(rgb, 2) + 0.587 * channel(rgb, 1) + 0.114 * channel(rgb, 0));
  }

  private static int mixed(int from, int to, double share) {
    int mixed = 0;
    for (int channel = RgbImage.CHANNELS - 1; channel >= 0; channel--) {
      double value = channel(from, channel) * (1 - share) + channel(to, channel) * share;
      mixed = (mixed << BYTE) | (int) Math.round(value);
    }
    return mixed;
  }

  /** Blue is the channel 0, as in the number. */
  private static int channel(int rgb, int channel) {
    return (rgb >> (BYTE * channel)) & BRIGHTEST;
  }
}
