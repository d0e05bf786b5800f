package io.carousel.renderer.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RadianceFileTest {

  private static final int WIDTH = 37;
  private static final int HEIGHT = 21;

  @TempDir private Path folder;

  /** The formula of the picture that another program packed. */
  private static LinearPicture picture() {
    float[] rgb = new float[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      rgb[3 * i] = 0.05f + x / 10f;
      rgb[3 * i + 1] = (float) (0.5 + 0.4 * Math.sin(x / 6.0) * Math.cos(y / 5.0));
      rgb[3 * i + 2] = 0.02f + y * y / 16f;
    }
    return new LinearPicture(WIDTH, HEIGHT, rgb);
  }

  private static byte[] bytes(String header, int... pixels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    Arrays.stream(pixels).forEach(bytes::write);
    return bytes.toByteArray();
  }

  private LinearPicture read(byte[] bytes) throws IOException {
    return RadianceFile.read(Files.write(folder.resolve("a.hdr"), bytes));
  }

  // A pixel's three numbers share an exponent, so the smaller ones are as coarse as the greatest.
  private static void assertAlike(LinearPicture expected, LinearPicture actual) {
    assertEquals(expected.width(), actual.width());
    assertEquals(expected.height(), actual.height());
    for (int i = 0; i < expected.rgb().length; i++) {
      int pixel = i / 3 * 3;
      float greatest =
          Math.max(
              expected.rgb()[pixel],
              Math.max(expected.rgb()[pixel + 1], expected.rgb()[pixel + 2]));
      assertEquals(expected.rgb()[i], actual.rgb()[i], greatest / 127, "number " + i);
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RadianceFile.write(picture(), bytes);
    assertAlike(picture(), read(bytes.toByteArray()));
  }

  @Test
  void aPictureThatAnotherProgramPackedIsRead() throws IOException {
    try (InputStream in = RadianceFileTest.class.getResourceAsStream("packed.hdr")) {
      assertAlike(picture(), read(in.readAllBytes()));
    }
  }

  @Test
  void exposureIsTakenOutAndOldRepetitionsAreRead() throws IOException {
    byte[] bytes =
        bytes(
            "#?RADIANCE\nEXPOSURE=2.0\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 4\n",
            // One pixel of about (0.5, 0.25, 0), and three repetitions of it.
            128,
            64,
            0,
            128,
            1,
            1,
            1,
            3);
    LinearPicture picture = read(bytes);
    for (int x = 0; x < 4; x++) {
      assertEquals(0.25, picture.rgb()[3 * x], 0.002);
      assertEquals(0.125, picture.rgb()[3 * x + 1], 0.002);
      assertEquals(0, picture.rgb()[3 * x + 2], 0.002);
    }
  }

  private void assertRefused(String why, byte[] bytes) {
    String message = assertThrows(InvalidInputException.class, () -> read(bytes)).getMessage();
    assertTrue(message.contains("a.hdr") && message.contains(why), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void whatIsNoSuchPictureIsRefusedInOneLine() throws IOException {
    String header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n";
    assertRefused("does not begin", bytes("not a picture\n"));
    assertRefused("end too soon", bytes("#?RADIANCE\n"));
    assertRefused("has no FORMAT", bytes("#?RADIANCE\nFORMAT=32-bit_rle_xyze\n\n-Y 1 +X 1\n"));
    assertRefused("from the top", bytes(header + "+Y 1 +X 1\n", 1, 2, 3, 4));
    assertRefused("larger than", bytes(header + "-Y 99999 +X 99999\n"));
    assertRefused("in so few bytes", bytes(header + "-Y 2 +X 1\n", 1, 2, 3, 4));
    assertRefused("longer than", bytes(header + "-Y 1 +X 2\n", 1, 2, 3, 4, 1, 1, 1, 9));
    assertRefused("longer than", bytes(header + "-Y 1 +X 8\n", 2, 2, 0, 8, 200, 1));
    assertRefused("a.hdr", "".getBytes(StandardCharsets.US_ASCII));
  }
}
