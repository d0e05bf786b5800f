package io.carousel.renderer.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.picture.LinearPicture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads pictures of a formula that another program wrote, packed in every way. */
class ExrFileTest {

  private static final int WIDTH = 37;
  private static final int HEIGHT = 21;

  @TempDir private Path folder;

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = ExrFileTest.class.getResourceAsStream(name)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static double[] expected(int x, int y) {
    return new double[] {
      0.05 + x / 10.0, 0.5 + 0.4 * Math.sin(x / 6.0) * Math.cos(y / 5.0), 0.02 + y * y / 16.0
    };
  }

  @ParameterizedTest
  @CsvSource({
    "none16.exr, 0.001",
    "zip16.exr, 0.001",
    "zips16.exr, 0.001",
    "zip32.exr, 1e-6",
    "dwaa16.exr, 0.03",
    "dwab16.exr, 0.03"
  })
  void aPictureIsReadHoweverItIsPacked(String name, double tolerance) throws IOException {
    LinearPicture picture = ExrFile.read(copy(name));
    assertEquals(WIDTH, picture.width());
    assertEquals(HEIGHT, picture.height());
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double[] expected = expected(x, y);
        for (int c = 0; c < 3; c++) {
          double actual = picture.rgb()[3 * (y * WIDTH + x) + c];
          // DWA loses what the eye would not miss.
          assertEquals(expected[c], actual, tolerance * (expected[c] + 0.02), x + " " + y);
        }
      }
    }
  }

  private static String refusal(Path file) {
    return assertThrows(InvalidInputException.class, () -> ExrFile.read(file)).getMessage();
  }

  @Test
  void aPictureThatIsPackedInAnotherWayIsRefusedWithWhatToDo() throws IOException {
    assertTrue(refusal(copy("piz16.exr")).contains("save it with ZIP"));
  }

  @ParameterizedTest
  @CsvSource({"none16.exr", "zip32.exr", "dwab16.exr"})
  void aFileThatIsCutOffAnywhereIsRefusedInOneLine(String name) throws IOException {
    byte[] whole = Files.readAllBytes(copy(name));
    for (int length = 0; length < whole.length; length += 97) {
      Path cut = folder.resolve("cut.exr");
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      String message = refusal(cut);
      assertTrue(message.startsWith(cut.toString()), message);
      assertEquals(1, message.lines().count());
    }
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.exr"), "not a picture");
    assertTrue(refusal(text).contains("does not begin as OpenEXR files do"));
    assertTrue(refusal(folder.resolve("missing.exr")).contains("missing.exr"));
  }
}
