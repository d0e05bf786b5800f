package io.carousel.renderer.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  @TempDir Path folder;
  private Path file;
  private byte[] bytes;

  @BeforeEach
  void writeAPicture() throws IOException {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i * 37);
    }
    file = folder.resolve("0.png");
    PngFile.write(file, new Picture(WIDTH, HEIGHT, rgb));
    bytes = Files.readAllBytes(file);
  }

  @Test
  void aPictureIsReadBackWithTheSamePixels() throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    assertEquals(WIDTH, image.getWidth());
    assertEquals(HEIGHT, image.getHeight());
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = (y * WIDTH + x) * 3;
        int expected =
            ((at * 37 & 0xff) << 16) | (((at + 1) * 37 & 0xff) << 8) | ((at + 2) * 37 & 0xff);
        assertEquals(expected, image.getRGB(x, y) & 0xffffff);
      }
    }
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("1.png");
    BufferedImage image = ImageIO.read(file.toFile());
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int pixel = image.getRGB(i % WIDTH, i / WIDTH);
      rgb[3 * i] = (byte) (pixel >> 16);
      rgb[3 * i + 1] = (byte) (pixel >> 8);
      rgb[3 * i + 2] = (byte) pixel;
    }
    PngFile.write(again, new Picture(WIDTH, HEIGHT, rgb));
    assertArrayEquals(bytes, Files.readAllBytes(again));
  }

  @Test
  void aWholeFileIsWhole() {
    assertTrue(PngFile.isWhole(file, WIDTH, HEIGHT));
  }

  @Test
  void aFileCutAnywhereIsNotWhole() throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertFalse(PngFile.isWhole(file, WIDTH, HEIGHT), "cut to " + length + " bytes");
    }
  }

  @Test
  void aFileWithAnyBitFlippedIsNotWhole() throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 0x10;
      Files.write(file, flipped);
      assertFalse(PngFile.isWhole(file, WIDTH, HEIGHT), "bit flipped in byte " + i);
    }
  }

  @Test
  void aFileOfAnotherSizeIsNotWhole() {
    assertFalse(PngFile.isWhole(file, WIDTH + 1, HEIGHT));
  }

  @Test
  void aFileThatIsNotThereIsNotWhole() {
    assertFalse(PngFile.isWhole(folder.resolve("2.png"), WIDTH, HEIGHT));
  }
}
