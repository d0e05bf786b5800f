package io.carousel.analysis.support.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedNpyTest {

  @TempDir Path folder;

  @Test
  void numbersAreReadAcrossTheEndsOfPieces() {
    float[] values = new float[15];
    for (int i = 0; i < values.length; i++) {
      values[i] = i + 0.5f;
    }
    Path file = folder.resolve("a.npy");
    NpyFile.write(file, new NpyArray(List.of(3, 5), values));
    for (int piece : new int[] {1, 4, 5, 100}) {
      MappedNpy mapped = MappedNpy.open(file, piece);
      assertEquals(List.of(3, 5), mapped.shape());
      float[] some = new float[12];
      mapped.copy(2, some, 1, 11);
      assertArrayEquals(Arrays.copyOfRange(values, 2, 13), Arrays.copyOfRange(some, 1, 12));
      assertEquals(0, some[0]);
    }
  }

  @Test
  void aFileThatIsCutShortIsRefusedWithItsName() throws IOException {
    Path file = folder.resolve("a.npy");
    NpyFile.write(file, new NpyArray(List.of(3, 5), new float[15]));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> MappedNpy.open(file));
    assertTrue(e.getMessage().startsWith(file + ": is cut short"), e.getMessage());
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    Path file = folder.resolve("nowhere.npy");
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> MappedNpy.open(file));
    assertTrue(e.getMessage().contains("nowhere.npy"), e.getMessage());
  }
}
