package io.carousel.analysis.support.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignNpyTest {

  @Test
  void doublesAreReadAsFloats() {
    ByteBuffer data = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    data.putDouble(1.5).putDouble(-2).putDouble(0.1).putDouble(4);
    NpyArray array = read("<f8", "False", "(2, 2)", data.array());
    assertEquals(List.of(2, 2), array.shape());
    assertArrayEquals(new float[] {1.5f, -2, 0.1f, 4}, array.values());
  }

  @Test
  void fortranOrderIsTurnedIntoCOrder() {
    // numpy.asfortranarray([[1, 2, 3], [4, 5, 6]], dtype=">i2")
    byte[] data = {0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6};
    NpyArray array = read(">i2", "True", "(2, 3)", data);
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, array.values());
  }

  @Test
  void halvesAreReadAsFloats() {
    // numpy.array([1, -0.5, 65504], dtype="<f2")
    byte[] data = {0x00, 0x3c, 0x00, (byte) 0xb8, (byte) 0xff, 0x7b};
    assertArrayEquals(new float[] {1, -0.5f, 65504}, read("<f2", "False", "(3,)", data).values());
  }

  @Test
  void wholeNumbersWithoutSignKeepTheirSize() {
    byte[] data = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
    assertArrayEquals(
        new float[] {(float) 4294967295L}, read("<u4", "False", "(1,)", data).values());
  }

  @Test
  void anArrayThatClaimsMoreThanTheFileHoldsIsRefused() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> read("<f4", "False", "(1000000000, 1000)", new byte[8]));
    assertEquals(
        "a.npy: is cut short: it holds fewer numbers than its shape [1000000000, 1000];"
            + " make or copy it again",
        refused.getMessage());
  }

  @Test
  void objectsAreRefused() {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> read("|O", "False", "(1,)", new byte[100]));
    assertEquals(
        "a.npy: holds elements of type |O where numbers must be; save it with"
            + " numpy.asarray(array, dtype=\"<f4\")",
        refused.getMessage());
  }

  private static NpyArray read(String type, String fortran, String shape, byte[] data) {
    String text =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(type, fortran, shape);
    byte[] header =
        (text + " ".repeat(117 - text.length()) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(10 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.UTF_8)).put((byte) 1).put((byte) 0);
    file.putShort((short) header.length).put(header).put(data);
    return ForeignNpy.read("a.npy", new ByteArrayInputStream(file.array()), file.capacity());
  }
}
