package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.JpegFile;
import io.carousel.renderer.picture.Picture;
import java.awt.image.BufferedImage;
import java.util.Random;

/** {@code jpeg_compression}: the picture after a strong compression, colours at half size. */
final class JpegCompression implements CorruptionMethod {

  /** Qualities, as libjpeg and Pillow count them, in percent. */
  private static final int[] QUALITIES = {25, 18, 15, 10, 7};

  @Override
  public String name() {
    return "jpeg_compression";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    int width = picture.width();
    int height = picture.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    byte[] rgb = picture.rgb();
    for (int i = 0; i < width * height; i++) {
      int color =
          (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
      image.setRGB(i % width, i / width, color);
    }
    BufferedImage decoded = JpegFile.decode(JpegFile.encode(image, QUALITIES[severity - 1] / 100f));
    byte[] compressed = new byte[rgb.length];
    for (int i = 0; i < width * height; i++) {
      int color = decoded.getRGB(i % width, i / width);
      compressed[3 * i] = (byte) (color >> 16);
      compressed[3 * i + 1] = (byte) (color >> 8);
      compressed[3 * i + 2] = (byte) color;
    }
    return new Picture(width, height, compressed);
  }
}
