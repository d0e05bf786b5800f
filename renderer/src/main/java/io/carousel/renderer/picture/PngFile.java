package io.carousel.renderer.picture;

import io.carousel.dataset.PngIntegrity;
import io.carousel.job.WholeFile;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG files. */
public final class PngFile {

  /** Stored as it is. */
  public static final int FASTEST = 0;

  /** What images have unless asked otherwise. */
  public static final int STANDARD = 4;

  /** Takes several times as long as the standard and saves a few per cent. */
  public static final int SMALLEST = 9;

  private static final int IHDR = 0x49484452;
  private static final int SIGNATURE_LENGTH = 8;

  private static final int[] RED_GREEN_BLUE = {0, 1, 2};

  private PngFile() {}

  /** Writes a picture, whole or not at all. */
  public static void write(Path file, Picture picture) {
    write(file, image(picture));
  }

  /** Writes an image, whole or not at all. */
  public static void write(Path file, RenderedImage image) {
    byte[] png = encode(image);
    WholeFile.write(file, out -> out.write(png));
  }

  /** The bytes of a picture's file. */
  public static byte[] encode(Picture picture) {
    return encode(picture, STANDARD);
  }

  /**
   * The bytes of a picture's file.
   *
   * @param level how hard it is compressed, as zlib counts: from {@value #FASTEST} to {@value
   *     #SMALLEST}
   */
  public static byte[] encode(Picture picture, int level) {
    return encode(image(picture), level);
  }

  /** The bytes of an image's file. */
  public static byte[] encode(RenderedImage image) {
    return encode(image, STANDARD);
  }

  private static byte[] encode(RenderedImage image, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Without a stream of its own, ImageIO goes by way of a temporary file.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      // Which the writer takes for the level 9 - 9 * quality, rounded.
      param.setCompressionQuality((SMALLEST - level) / (float) SMALLEST);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  // Wraps the picture's bytes as they are, without copying them.
  static BufferedImage image(Picture picture) {
    var bytes = new DataBufferByte(picture.rgb(), picture.rgb().length);
    var raster =
        Raster.createInterleavedRaster(
            bytes, picture.width(), picture.height(), picture.width() * 3, 3, RED_GREEN_BLUE, null);
    var colors =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(colors, raster, false, null);
  }

  /**
   * Whether a file is a PNG of that size with nothing missing and no bit changed: every chunk is
   * there and has the checksum that it says it has. Much faster than decoding.
   */
  public static boolean isWhole(Path file, int width, int height) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return PngIntegrity.isPng(bytes)
          && PngIntegrity.check(bytes) == bytes.length
          && isOfSize(ByteBuffer.wrap(bytes), width, height);
    } catch (IOException e) {
      // A picture that is missing, damaged or cannot be read is no whole picture.
      return false;
    }
  }

  // The header is the first chunk: its length and type, then width and height.
  private static boolean isOfSize(ByteBuffer png, int width, int height) {
    int type = SIGNATURE_LENGTH + Integer.BYTES;
    return png.getInt(type) == IHDR
        && png.getInt(type + Integer.BYTES) == width
        && png.getInt(type + 2 * Integer.BYTES) == height;
  }
}
