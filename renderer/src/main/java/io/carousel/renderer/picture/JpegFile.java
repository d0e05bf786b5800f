package io.carousel.renderer.picture;

import io.carousel.job.WholeFile;
import java.awt.image.BufferedImage;
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
    WholeFile.write(
        file,
        out -> {
          ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
          try (ImageOutputStream encoded = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(encoded);
            writer.write(null, new IIOImage(image, null, null), settings);
          } finally {
            writer.dispose();
          }
        });
  }
}
