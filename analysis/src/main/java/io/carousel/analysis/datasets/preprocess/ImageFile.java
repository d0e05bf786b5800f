package io.carousel.analysis.datasets.preprocess;

import io.carousel.dataset.PngIntegrity;
import io.carousel.job.FileBytes;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads image files as Pillow's {@code Image.open(file).convert("RGB")} does: the samples as they
 * stand in the file, alpha dropped, grey repeated, a palette looked up, ink (CMYK) turned into
 * light. Colour profiles and gamma are left alone; the JDK's own conversions would apply them, so
 * none is used.
 */
public final class ImageFile {

  private static final String AGAIN =
      "render it again with `resume`; if it was imported, mend the original and import again";

  /** Bytes of an image file; a zip file may have one that a few bytes unfold to. */
  private static final int LARGEST_FILE = 1 << 30;

  private ImageFile() {}

  /**
   * Reads an image.
   *
   * @throws InvalidInputException if the file is missing, damaged or no image
   */
  public static RgbImage read(Path file) {
    try {
      return decode(file);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          FileProblem.place(file), "there is no such image; " + AGAIN, e);
    } catch (IOException e) {
      throw FileProblem.reading(
          file, "is damaged or no image (" + FileProblem.detail(e) + "); " + AGAIN, e);
    }
  }

  /**
   * Reads an image, for callers that know what else to do about one that is wrong.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if it is damaged, or no image; the message says which in a few words
   */
  public static RgbImage decode(Path file) throws IOException {
    byte[] bytes = FileBytes.read(file, LARGEST_FILE);
    try {
      ImageSize.requireReal(bytes);
      if (JpegDecoder.isJpeg(bytes)) {
        return rgb(JpegDecoder.decode(bytes));
      }
      if (PngIntegrity.isPng(bytes)) {
        PngIntegrity.check(bytes);
      }
      // A memory cache, as the default one would put every image on disk once more.
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
      if (image == null) {
        throw new IOException("no known image format");
      }
      return rgb(image);
    } catch (RuntimeException | OutOfMemoryError e) {
      // ImageIO answers some damage with one of a dozen runtime exceptions.
      throw new IOException(FileProblem.detail(e), e);
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
    if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
      return light(raster);
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

  /** Ink as light, with the formula and the rounding of Pillow. */
  private static RgbImage light(Raster ink) {
    int[] cmyk = ink.getPixels(0, 0, ink.getWidth(), ink.getHeight(), (int[]) null);
    byte[] samples = new byte[RgbImage.CHANNELS * ink.getWidth() * ink.getHeight()];
    for (int pixel = 0; pixel < ink.getWidth() * ink.getHeight(); pixel++) {
      int at = 4 * pixel;
      int white = 255 - cmyk[at + 3];
      put(
          samples,
          pixel,
          white - product(cmyk[at], white),
          white - product(cmyk[at + 1], white),
          white - product(cmyk[at + 2], white));
    }
    return new RgbImage(ink.getWidth(), ink.getHeight(), samples);
  }

  /** a b / 255, rounded. */
  private static int product(int a, int b) {
    int sum = a * b + 128;
    return ((sum >> 8) + sum) >> 8;
  }

  private static void put(byte[] samples, int pixel, int red, int green, int blue) {
    samples[RgbImage.CHANNELS * pixel] = (byte) red;
    samples[RgbImage.CHANNELS * pixel + 1] = (byte) green;
    samples[RgbImage.CHANNELS * pixel + 2] = (byte) blue;
  }
}
