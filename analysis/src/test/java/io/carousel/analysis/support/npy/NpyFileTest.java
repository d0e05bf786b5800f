package io.carousel.analysis.support.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyFileTest {

  @TempDir Path folder;

  @Test
  void whatNumPyWroteIsWrittenBackToTheSameBytes() throws IOException {
    for (String name : List.of("embeddings_8x128.npy", "nrprec/edge64_embeddings.npy")) {
      Path copy = folder.resolve("copy.npy");
      NpyFile.write(copy, NpyFile.read(Golden.path(name)));
      assertArrayEquals(Files.readAllBytes(Golden.path(name)), Files.readAllBytes(copy), name);
    }
  }

  @Test
  void anyShapeIsReadBack() {
    for (List<Integer> shape : List.of(List.of(6), List.of(3, 2), List.of(1, 3, 2))) {
      Path file = folder.resolve("a.npy");
      NpyFile.write(file, new NpyArray(shape, new float[] {1, 2, 3, 4, 5, 6}));
      assertEquals(shape, NpyFile.read(file).shape());
      assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, NpyFile.read(file).values());
    }
  }

  @Test
  void aHeaderOfAnotherVersionIsRead() throws IOException {
    String text = "{'shape':(2,),'fortran_order':False,'descr':'<f4'}\n";
    String start = "\u0093NUMPY\u0002\u0000" + (char) text.length() + "\0\0\0" + text;
    Path file = write(start + "\0\0\u0080?\0\0\0@");
    assertArrayEquals(new float[] {1, 2}, NpyFile.read(file).values());
  }

  @Test
  void aTruncatedFileIsRefusedWithItsName() throws IOException {
    byte[] whole = Files.readAllBytes(Golden.path("embeddings_8x128.npy"));
    for (int length : new int[] {0, 4, 9, 40, 128, whole.length - 1}) {
      Path file = folder.resolve("cut.npy");
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file, "is cut short");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), } | numbers of type <f8 where",
        "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), } | <f4 in Fortran order where",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999, 99999), } | is cut short",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), } | which is too large",
        "{'descr': '<f4', 'fortran_order': False} | a header without type, order or shape"
      })
  void anotherArrayIsRefused(String header, String problem) throws IOException {

    Path file = write("\u0093NUMPY\u0001\u0000" + (char) header.length() + "\0" + header + "1234");
    assertRefused(file, problem);
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    assertRefused(write("frame,model\n1,a\n"), "is no .npy file");
    assertRefused(folder.resolve("missing.npy"), "there is no such file");
  }

  private Path write(String latin) throws IOException {
    return Files.write(folder.resolve("x.npy"), latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertRefused(Path file, String problem) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> NpyFile.read(file), file::toString);
    assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(problem), e.getMessage());
  }
}
