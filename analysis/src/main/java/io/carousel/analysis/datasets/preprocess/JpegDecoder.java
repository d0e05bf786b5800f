package io.carousel.analysis.datasets.preprocess;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads JPEG with two things that {@link ImageIO#read} does not do: samples stay as they are where
 * the file has a colour profile, and a file that is cut short is refused instead of filled with
 * grey.
 */
final class JpegDecoder {

  /** What the JDK's decoder says of entropy-coded data that end too soon. */
  private static final String CUT_SHORT = "premature end of data segment";

  private static final int APP2 = 0xe2;
  private static final int START_OF_SCAN = 0xda;

  private JpegDecoder() {}

  /** Whether a file begins as every JPEG does. */
  static boolean isJpeg(byte[] file) {
    return file.length > 2
        && (file[0] & 0xff) == 0xff
        && (file[1] & 0xff) == 0xd8
        && (file[2] & 0xff) == 0xff;
  }

  /**
   * Decodes a file.
   *
   * @throws IOException if it is damaged or cut short
   */
  static BufferedImage decode(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    boolean[] cut = {false};
    reader.addIIOReadWarningListener((source, warning) -> cut[0] |= warning.contains(CUT_SHORT));
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(withoutProfile(file))));
      BufferedImage image = reader.read(0);
      if (cut[0]) {
        throw new IOException("JPEG without its end");
      }
      return image;
    } catch (IIOException e) {
      // Some of the decoder's messages have a line for each cause.
      throw new IOException(String.valueOf(e.getMessage()).lines().findFirst().orElse("JPEG"), e);
    } finally {
      reader.dispose();
    }
  }

  /**
   * The file without its colour profile, which the JDK would apply: less the segments of type APP2
   * before the picture. What is no whole segment is left to the decoder.
   */
  private static byte[] withoutProfile(byte[] file) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, 2);
    int at = 2;
    while (at + 4 <= file.length
        && (file[at] & 0xff) == 0xff
        && (file[at + 1] & 0xff) != START_OF_SCAN) {
      int end = at + 2 + ((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff));
      if (end > file.length) {
        break;
      }
      if ((file[at + 1] & 0xff) != APP2) {
        kept.write(file, at, end - at);
      }
      at = end;
    }
    kept.write(file, at, file.length - at);
    return kept.toByteArray();
  }
}
