package io.carousel.analysis.preprocess;

import io.carousel.job.InvalidInputException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads image files as Pillow's {@code Image.open(file).convert("RGB")} does: the samples as they
 * stand in the file, alpha dropped, grey repeated, a palette looked up. Colour profiles and gamma
 * are left alone; the JDK's own conversions would apply them, so none is used.
 */
public final class ImageFile {

  private ImageFile() {}

  /**
   * Reads an image.
   *
   * @throws InvalidInputException if the file is missing, damaged or no image
   */
  public static RgbImage read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      PngIntegrity.check(bytes);
      // A memory cache, as the default one would put every image on disk once more.
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
      if (image == null) {
        throw new IOException("no known image format");
      }
      return rgb(image);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          file.toString(), "there is no such image; render it with --resume", e);
    } catch (IOException | IllegalArgumentException e) {
      // ImageIO answers some damaged headers with an IllegalArgumentException.
      throw new InvalidInputException(
          file.toString(),
          "is damaged or no image (" + e.getMessage() + "); render it again with --resume",
          e);
    }
  }

  static RgbImage rgb(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    Raster raster = image.getRaster();
    byte[] samples = new byte[RgbImage.CHANNELS * width * height];
    if (image.getColorModel() instanceof IndexColorModel palette) {
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        raster.getSamples(0, y, width, 1, 0, row);
        for (int x = 0; x < width; x++) {
          int color = palette.getRGB(row[x]);
          put(samples, y * width + x, color >> 16, color >> 8, color);
        }
      }
      return new RgbImage(width, height, samples);
    }
    int bands = raster.getNumBands();
    int excess = raster.getSampleModel().getSampleSize(0) - 8;
    if (bands > 4 || excess < 0) {
      throw new IOException(bands + " channels of " + (excess + 8) + " bits");
    }
    // One or two bands are grey, without and with alpha; three or four are colour.
    int green = bands < 3 ? 0 : 1;
    int blue = bands < 3 ? 0 : 2;
    int[] row = new int[bands * width];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int at = bands * x;
        put(
            samples,
            y * width + x,
            row[at] >> excess,
            row[at + green] >> excess,
            row[at + blue] >> excess);
      }
    }
    return new RgbImage(width, height, samples);
  }

  private static void put(byte[] samples, int pixel, int red, int green, int blue) {
    samples[RgbImage.CHANNELS * pixel] = (byte) red;
    samples[RgbImage.CHANNELS * pixel + 1] = (byte) green;
    samples[RgbImage.CHANNELS * pixel + 2] = (byte) blue;
  }
}
