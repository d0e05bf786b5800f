package io.carousel.analysis.reporting.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures within a page. */
final class DataUri {

  private DataUri() {}

  /**
   * A picture as a data URI.
   *
   * @param format "png", which keeps it as it is, or "jpeg"
   */
  static String of(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return "data:image/%s;base64,%s"
        .formatted(format, Base64.getEncoder().encodeToString(out.toByteArray()));
  }
}
