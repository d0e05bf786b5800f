package io.carousel.renderer.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads pictures of kinds that Java knows, once it is clear that they are not too large. */
public final class SizedImage {

  private SizedImage() {}

  /**
   * Reads a picture.
   *
   * @param mostPixels how many it may have: a header of some bytes can claim any number of them
   * @return the picture; empty if it is of a kind that is not known
   * @throws IOException if it is damaged, larger, or cannot be read
   */
  public static Optional<BufferedImage> read(InputStream in, long mostPixels) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
          throw new IOException("it has more than %d pixels".formatted(mostPixels));
        }
        return Optional.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException e) {
      throw new IOException("it is damaged", e); // Java's readers believe what they read.
    }
  }
}
