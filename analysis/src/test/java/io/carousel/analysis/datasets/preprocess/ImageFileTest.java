package io.carousel.analysis.datasets.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.job.InvalidInputException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTest {

  @TempDir Path folder;

  @Test
  void alphaIsDroppedAndNotBlended() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_4BYTE_ABGR);
    image.setRGB(0, 0, 0x01c08040);
    assertPixel(image, 0xc0, 0x80, 0x40);
  }

  @Test
  void greyIsRepeatedWithoutGamma() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 77);
    assertPixel(image, 77, 77, 77);
  }

  @Test
  void aPaletteIsLookedUp() throws IOException {
    byte[] red = {0, 10};
    byte[] green = {0, 20};
    byte[] blue = {0, (byte) 200};
    IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue);
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(0, 0, 0, 1);
    assertPixel(image, 10, 20, 200);
  }

  @Test
  void ofSixteenBitsTheUpperEightAreTaken() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 0x4dff);
    assertPixel(image, 0x4d, 0x4d, 0x4d);
  }

  @Test
  void aTruncatedPngIsRefusedWithItsName() throws IOException {
    byte[] whole = Files.readAllBytes(Golden.path("images/img4_small_150x113.png"));
    for (int length : new int[] {0, 7, 8, 20, 60, whole.length / 2, whole.length - 12}) {
      assertRefused(Arrays.copyOf(whole, length));
    }
    assertRefused(Arrays.copyOf(whole, whole.length - 1));
  }

  @Test
  void aDamagedPngIsRefused() throws IOException {
    byte[] image = Files.readAllBytes(Golden.path("images/img4_small_150x113.png"));
    image[image.length / 2] ^= 1;
    assertRefused(image);
  }

  @Test
  void anImageThatClaimsMorePixelsThanItsFileCanHoldIsRefusedBeforeMemoryIsTaken()
      throws IOException {
    byte[] png = Files.readAllBytes(Golden.path("images/img4_small_150x113.png"));
    assertRefused(claiming(png, 10_000, 10_000));
    assertRefused(claiming(png, 60_000, 60_000));
    assertRefused(claiming(png, Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertRefused(claiming(png, -1, 4));
  }

  /** The same PNG with another size in its head, and that head's checksum. */
  private static byte[] claiming(byte[] png, int width, int height) {
    byte[] claiming = png.clone();
    ByteBuffer bytes = ByteBuffer.wrap(claiming).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(claiming, 12, 17);
    bytes.putInt(29, (int) crc.getValue());
    return claiming;
  }

  @Test
  void aGreyJpegIsRepeatedWithoutGamma() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 77);
    assertFirstPixel(jpeg(new IIOImage(image, null, null)), 77, 77, 77);
  }

  @Test
  void theColourProfileOfAJpegIsLeftAlone() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 64; pixel++) {
      image.setRGB(pixel % 8, pixel / 8, 0x4d4d4d);
    }
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    int length = 2 + 12 + 2 + profile.length;
    segment.write(new byte[] {(byte) 0xff, (byte) 0xe2, (byte) (length >> 8), (byte) length});
    segment.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
    segment.writeBytes(profile);
    byte[] jpeg = inserted(20, segment.toByteArray(), jpeg(new IIOImage(image, null, null)));
    assertFirstPixel(jpeg, 77, 77, 77);
  }

  @Test
  void inkIsTurnedIntoLight() throws IOException {
    // As Adobe's programs write it: 255 is no ink. Cyan 255, magenta 55, yellow 0, black 155.
    assertFirstPixel(cmyk(0, 200, 255, 100), 0, 78, 100);
  }

  @Test
  void aTruncatedJpegIsRefusedWithItsName() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 64 * 64; pixel++) {
      image.setRGB(pixel % 64, pixel / 64, pixel * 977);
    }
    byte[] whole = jpeg(new IIOImage(image, null, null));
    for (int length : new int[] {3, 20, 300, whole.length / 2, whole.length - 20}) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  private static byte[] jpeg(IIOImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A JPEG of four components, as they stand here, with Adobe's marker after its start. */
  private static byte[] cmyk(int... components) throws IOException {
    WritableRaster pixels =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, components.length, null);
    for (int pixel = 0; pixel < 64; pixel++) {
      pixels.setPixel(pixel % 8, pixel / 8, components);
    }
    byte[] marker = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return inserted(2, marker, jpeg(new IIOImage(pixels, null, null)));
  }

  private static byte[] inserted(int at, byte[] segment, byte[] jpeg) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, at);
    all.writeBytes(segment);
    all.write(jpeg, at, jpeg.length - at);
    return all.toByteArray();
  }

  private void assertFirstPixel(byte[] jpeg, int... rgb) throws IOException {
    RgbImage read = ImageFile.read(Files.write(folder.resolve("1.jpg"), jpeg));
    assertEquals(8, read.width());
    int[] first = new int[rgb.length];
    Arrays.setAll(first, channel -> read.samples()[channel] & 0xff);
    assertArrayEquals(rgb, first);
  }

  private void assertPixel(BufferedImage image, int... rgb) throws IOException {
    Path file = folder.resolve("1.png");
    assertTrue(ImageIO.write(image, "png", file.toFile()));
    RgbImage read = ImageFile.read(file);
    assertEquals(1, read.width());
    byte[] expected = {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]};
    assertArrayEquals(expected, read.samples());
  }

  private void assertRefused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("7.png"), content);
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> ImageFile.read(file));
    assertTrue(e.getMessage().startsWith(file + ": is damaged or no image"), e.getMessage());
    assertTrue(
        e.getMessage().contains("; render it again with `resume`; if it was imported"),
        e.getMessage());
  }
}
