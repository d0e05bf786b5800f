package io.carousel.analysis.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.job.InvalidInputException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
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
    assertTrue(e.getMessage().endsWith("render it again with --resume"), e.getMessage());
  }
}
