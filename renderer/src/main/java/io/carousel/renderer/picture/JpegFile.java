package io.carousel.renderer.picture;

import io.carousel.job.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pages of pictures as JPEG files, for documents; datasets are PNG. */
public final class JpegFile {

  private static final float QUALITY = 0.85f;

  private JpegFile() {}

  /** Writes an image, whole or not at all. */
  public static void write(Path file, BufferedImage image) {
    byte[] jpeg = encode(image, QUALITY);
    WholeFile.write(file, out -> out.write(jpeg));
  }

  /**
   * An image as JPEG, its colours at half its size.
   *
   * @param quality 0 to 1, a hundredth of what libjpeg counts
   */
  public static byte[] encode(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream encoded = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(encoded);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("a JPEG in memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The image that was encoded, as JPEG leaves it. */
  public static BufferedImage decode(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException("a JPEG in memory", e);
    }
  }
}
