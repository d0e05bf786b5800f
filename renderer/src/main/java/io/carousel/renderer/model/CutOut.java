package io.carousel.renderer.model;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Where a texture has no surface. */
final class CutOut {

  private static final int OPAQUE = 0xff000000;

  /** How far, in pixels, colours are spread into what is cut out. */
  private static final int MARGIN = 16;

  private CutOut() {}

  /**
   * A texture with its cut-outs as its opacity. There the colour is that of the nearest surface, as
   * what is drawn at an edge is mixed from both of its sides.
   *
   * @param image the texture
   * @param mask a picture of what is cut out, if there is one: where it is transparent or, if it is
   *     opaque throughout, dark
   * @param solid whether the texture's own opacity means nothing
   */
  static BufferedImage apply(BufferedImage image, Optional<BufferedImage> mask, boolean solid) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    if (solid && mask.isEmpty()) {
      for (int pixel = 0; pixel < argb.length; pixel++) {
        argb[pixel] |= OPAQUE;
      }
    }
    mask.ifPresent(picture -> cut(argb, width, height, picture));
    spread(argb, width, height);
    BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    cut.setRGB(0, 0, width, height, argb, 0, width);
    return cut;
  }

  private static void cut(int[] argb, int width, int height, BufferedImage mask) {
    boolean byAlpha = mask.getColorModel().hasAlpha();
    for (int pixel = 0; pixel < argb.length; pixel++) {
      int x = pixel % width * mask.getWidth() / width;
      int y = pixel / width * mask.getHeight() / height;
      int there = mask.getRGB(x, y);
      int opacity = byAlpha ? there >>> 24 : there >> 8 & 0xff;
      argb[pixel] = (argb[pixel] & ~OPAQUE) | opacity << 24;
    }
  }

  private static void spread(int[] argb, int width, int height) {
    boolean[] known = new boolean[argb.length];
    for (int pixel = 0; pixel < argb.length; pixel++) {
      known[pixel] = argb[pixel] < 0;
    }
    for (int step = 0; step < MARGIN; step++) {
      boolean[] before = known.clone();
      for (int pixel = 0; pixel < argb.length; pixel++) {
        int neighbour = before[pixel] ? -1 : neighbour(before, pixel, width, height);
        if (neighbour >= 0) {
          argb[pixel] = (argb[pixel] & OPAQUE) | (argb[neighbour] & ~OPAQUE);
          known[pixel] = true;
        }
      }
    }
  }

  // One beside a pixel whose colour is known, or -1.
  private static int neighbour(boolean[] known, int pixel, int width, int height) {
    int x = pixel % width;
    int y = pixel / width;
    if (x > 0 && known[pixel - 1]) {
      return pixel - 1;
    }
    if (x < width - 1 && known[pixel + 1]) {
      return pixel + 1;
    }
    if (y > 0 && known[pixel - width]) {
      return pixel - width;
    }
    return y < height - 1 && known[pixel + width] ? pixel + width : -1;
  }
}
