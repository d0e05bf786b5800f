package io.carousel.analysis.datasets.preprocess;

import io.carousel.dataset.PngIntegrity;
import io.carousel.job.FileProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How large an image is, which its file's head says.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {

  /** As many as Pillow decodes (its {@code MAX_IMAGE_PIXELS}, twice); photographs have a tenth. */
  private static final long MOST_PIXELS = 178_956_970;

  /**
   * How many pixels a byte of a file can stand for: deflated data unfold to 1,032 times their size
   * at most, of 8 pixels a byte where an image has two colours. No format that is read packs more.
   */
  private static final long MOST_PIXELS_A_BYTE = 1032L * 8;

  private static final int PNG_WIDTH = 16;
  private static final int PNG_HEIGHT = 20;
  private static final int PNG_HEAD = 24;

  /**
   * The size of an image file, of which no more than the head is decoded.
   *
   * @throws IOException if it is missing, damaged or no image
   */
  public static ImageSize of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return of(bytes);
    }
  }

  /**
   * Refuses an image that says of itself that it is larger than its file can be, before memory is
   * taken for its pixels.
   *
   * @param file the bytes of its file
   * @throws IOException if it is larger, damaged or no image
   */
  static void requireReal(byte[] file) throws IOException {
    // A PNG has its size in its first chunk; asking a reader for it takes longer than small images.
    ImageSize size =
        PngIntegrity.isPng(file) && file.length >= PNG_HEAD
            ? new ImageSize(
                ByteBuffer.wrap(file).getInt(PNG_WIDTH), ByteBuffer.wrap(file).getInt(PNG_HEIGHT))
            : of(new ByteArrayInputStream(file));
    long pixels = (long) size.width * size.height;
    if (size.width < 1 || size.height < 1) {
      throw new IOException("%s pixels".formatted(size));
    }
    if (pixels > MOST_PIXELS) {
      throw new IOException("%s pixels, where %d can be read".formatted(size, MOST_PIXELS));
    }
    if (pixels > MOST_PIXELS_A_BYTE * file.length) {
      throw new IOException("%s pixels in %d bytes".formatted(size, file.length));
    }
  }

  private static ImageSize of(InputStream bytes) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no known image format");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new ImageSize(reader.getWidth(0), reader.getHeight(0));
      } catch (RuntimeException | OutOfMemoryError e) {
        // ImageIO answers some damaged heads with one of a dozen runtime exceptions.
        throw new IOException(FileProblem.detail(e), e);
      } finally {
        reader.dispose();
      }
    }
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }
}
