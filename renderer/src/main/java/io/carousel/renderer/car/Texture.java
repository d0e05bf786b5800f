package io.carousel.renderer.car;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * A picture that lies on parts of a car. The array belongs to the picture and is not to be changed.
 *
 * @param name the name of its file, one of its own within the car
 * @param width in pixels
 * @param height in pixels
 * @param rgba four bytes a pixel, rows from the top: red, green and blue in sRGB, not multiplied by
 *     what follows, the opacity
 */
public record Texture(String name, int width, int height, byte[] rgba) {

  private static final int CHANNELS = 4;

  /** An image as a texture. */
  public static Texture of(String name, BufferedImage image) {
    int width = image.getWidth();
    byte[] rgba = new byte[width * image.getHeight() * CHANNELS];
    for (int pixel = 0; pixel < rgba.length / CHANNELS; pixel++) {
      int argb = argb(image, pixel % width, pixel / width);
      rgba[CHANNELS * pixel] = (byte) (argb >> 16);
      rgba[CHANNELS * pixel + 1] = (byte) (argb >> 8);
      rgba[CHANNELS * pixel + 2] = (byte) argb;
      rgba[CHANNELS * pixel + 3] = (byte) (argb >> 24);
    }
    return new Texture(name, width, image.getHeight(), rgba);
  }

  // Java takes greys for linear and would make them lighter, but those in files are sRGB's.
  private static int argb(BufferedImage image, int x, int y) {
    int argb = image.getRGB(x, y);
    if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return argb;
    }
    Raster samples = image.getRaster();
    int grey =
        samples.getSample(x, y, 0) * 0xff / ((1 << samples.getSampleModel().getSampleSize(0)) - 1);
    return (argb & 0xff000000) | grey * 0x010101;
  }

  /** The texture as an image. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int pixel = 0; pixel < width * height; pixel++) {
      int argb = rgba[CHANNELS * pixel + 3] & 0xff;
      for (int channel = 0; channel < 3; channel++) {
        argb = argb << 8 | (rgba[CHANNELS * pixel + channel] & 0xff);
      }
      image.setRGB(pixel % width, pixel / width, argb);
    }
    return image;
  }

  /** Whether some places are cut out of the surface: those that are less than half opaque. */
  public boolean cutsOut() {
    for (int i = 3; i < rgba.length; i += CHANNELS) {
      if ((rgba[i] & 0xff) < 0x80) {
        return true;
      }
    }
    return false;
  }
}
