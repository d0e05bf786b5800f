package io.carousel.analysis.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A small JPEG of an image, to stand within the page itself.
 *
 * @param dataUri the JPEG as a data URI
 */
record Thumbnail(String dataUri) {

  private static final int WIDTH = 256;

  /** The thumbnail of an image file; empty if there is no such file or it is no image. */
  static Optional<Thumbnail> of(Path file) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(ImageIO.read(file.toFile()))
          .map(image -> new Thumbnail("data:image/jpeg;base64," + jpeg(reduced(image))));
    } catch (IOException e) {
      return Optional.empty(); // The page says that the image cannot be shown.
    }
  }

  private static String jpeg(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  /** Halves the image while that leaves it wide enough, so that bilinear scaling skips no pixel. */
  private static BufferedImage reduced(BufferedImage image) {
    BufferedImage current = scaled(image, image.getWidth(), image.getHeight());
    while (current.getWidth() > WIDTH) {
      int width = Math.max(WIDTH, (current.getWidth() + 1) / 2);
      int height =
          Math.max(1, Math.round((float) current.getHeight() * width / current.getWidth()));
      current = scaled(current, width, height);
    }
    return current;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return result;
  }
}
