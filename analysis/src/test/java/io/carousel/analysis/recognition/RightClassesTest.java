package io.carousel.analysis.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightClassesTest {

  @TempDir Path folder;

  @Test
  void classesGoByNumberOrByAnyOfTheirNames() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("names.txt"), "tench\nbeach wagon, station wagon\nsports_car\n\n");
    RightClasses right = RightClasses.named(List.of("Sports car", "station wagon", "0"), file);
    assertEquals(List.of(0, 1, 2), right.numbers("net", 3));
    assertEquals("beach wagon, station wagon", right.name(1));
    assertEquals("7", RightClasses.numbered(List.of("7")).name(7));
  }

  @Test
  void aClassThatIsNotThereIsRefused() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> RightClasses.numbered(List.of("2", "3", "car")).numbers("net", 3));
    assertEquals("net: has no class 3, car; name classes by number, from 0 to 2", e.getMessage());
  }

  @Test
  void asManyNamesAreNeededAsClasses() throws IOException {
    Path file = Files.writeString(folder.resolve("names.txt"), "a\nb\n");
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> RightClasses.named(List.of("a"), file).numbers("net", 3));
    assertEquals(
        file
            + ": has 2 lines, where net has 3 classes; it must have the name of a class on every"
            + " line",
        e.getMessage());
  }
}
