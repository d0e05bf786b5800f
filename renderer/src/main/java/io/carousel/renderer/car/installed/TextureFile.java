package io.carousel.renderer.car.installed;

import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.picture.SizedImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Textures as PNG files. */
final class TextureFile {

  /** More than an import ever keeps. */
  private static final long MOST_PIXELS = 1L << 24;

  private TextureFile() {}

  static void write(Path file, Texture texture) {
    WholeFile.write(file, out -> ImageIO.write(texture.image(), "png", out));
  }

  /**
   * Reads a texture.
   *
   * @throws InvalidInputException if it is missing or no picture
   */
  static Texture read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      BufferedImage image =
          SizedImage.read(in, MOST_PIXELS).orElseThrow(() -> unreadable(file, null));
      return Texture.of(file.getFileName().toString(), image);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InvalidInputException unreadable(Path file, IOException cause) {
    return new InvalidInputException(
        file.toString(),
        "is missing or damaged; run `assets install`, or import the car again",
        cause);
  }
}
