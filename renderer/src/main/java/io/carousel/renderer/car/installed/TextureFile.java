package io.carousel.renderer.car.installed;

import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import io.carousel.renderer.car.Texture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Textures as PNG files. */
final class TextureFile {

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
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (image == null) {
      throw unreadable(file, null);
    }
    return Texture.of(file.getFileName().toString(), image);
  }

  private static InvalidInputException unreadable(Path file, IOException cause) {
    return new InvalidInputException(
        file.toString(),
        "is missing or damaged; run `assets install`, or import the car again",
        cause);
  }
}
