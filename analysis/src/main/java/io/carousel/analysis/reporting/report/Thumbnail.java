package io.carousel.analysis.reporting.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A small picture, to stand within the page itself.
 *
 * @param image the picture
 */
record Thumbnail(BufferedImage image) {

  /**
   * The thumbnail of an image file; empty if there is no such file or it is no image.
   *
   * @param width pixels that it is wide at most
   */
  static Optional<Thumbnail> of(Path file, int width) {
    return within(file, width, Integer.MAX_VALUE);
  }

  /** The same, and no higher than so many pixels. */
  static Optional<Thumbnail> within(Path file, int width, int height) {
    return read(file).map(image -> new Thumbnail(reduced(image, width, height)));
  }

  /**
   * The thumbnail of the square in the middle of an image file; empty as above.
   *
   * @param share what the square takes of the image's shorter side, up to 1
   * @param side pixels that it is wide and high
   */
  static Optional<Thumbnail> ofMiddle(Path file, double share, int side) {
    return read(file)
        .map(
            image -> {
              int shorter = Math.min(image.getWidth(), image.getHeight());
              int cut = Math.max(1, (int) Math.round(share * shorter));
              BufferedImage middle =
                  image.getSubimage(
                      (image.getWidth() - cut) / 2, (image.getHeight() - cut) / 2, cut, cut);
              return new Thumbnail(scaled(reduced(middle, side, side), side, side));
            });
  }

  /** The thumbnail of an image file that is stretched to a size; empty as above. */
  static Optional<Thumbnail> filling(Path file, int width, int height) {
    return read(file)
        .map(
            image -> {
              int least = Math.max(width, height);
              return new Thumbnail(scaled(reduced(image, 2 * least, 2 * least), width, height));
            });
  }

  private static Optional<BufferedImage> read(Path file) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    // A stream rather than a file, as images may lie in a zip file.
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.ofNullable(ImageIO.read(in));
    } catch (IOException e) {
      return Optional.empty(); // The page says that the image cannot be shown.
    }
  }

  /** The picture as a JPEG in a data URI. */
  String dataUri() {
    return DataUri.of(image, "jpeg");
  }

  /** Draws the picture into the middle of a field of a sheet. */
  void drawOn(BufferedImage sheet, int x, int y, int width, int height) {
    Graphics2D graphics = sheet.createGraphics();
    graphics.drawImage(
        image, x + (width - image.getWidth()) / 2, y + (height - image.getHeight()) / 2, null);
    graphics.dispose();
  }

  /**
   * Halves the image while that leaves it large enough, so that bilinear scaling skips no pixel.
   */
  private static BufferedImage reduced(BufferedImage image, int width, int height) {
    double scale =
        Math.min(
            1, Math.min(width / (double) image.getWidth(), height / (double) image.getHeight()));
    int finalWidth = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int finalHeight = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage current = scaled(image, image.getWidth(), image.getHeight());
    while (current.getWidth() > finalWidth || current.getHeight() > finalHeight) {
      current =
          scaled(
              current,
              Math.max(finalWidth, (current.getWidth() + 1) / 2),
              Math.max(finalHeight, (current.getHeight() + 1) / 2));
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
