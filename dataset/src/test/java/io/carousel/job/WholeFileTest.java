package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void aFileIsWrittenWithItsFolderAndNothingElse() throws IOException {
    Path file = folder.resolve("new").resolve("a.txt");
    WholeFile.write(file, "grün");
    assertEquals("grün", Files.readString(file));
    assertEquals(List.of(file), filesIn(folder.resolve("new")));
  }

  @Test
  void anOlderFileIsReplaced() throws IOException {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "a long old text");
    WholeFile.write(file, "new");
    assertEquals("new", Files.readString(file));
  }

  @Test
  void whileItIsWrittenTheOldFileIsWhatReadersSee() throws IOException {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "old");
    WholeFile.write(
        file,
        out -> {
          out.write('n');
          out.flush();
          assertEquals("old", Files.readString(file));
          List<Path> partial = filesIn(folder);
          partial.remove(file);
          assertTrue(partial.get(0).toString().endsWith(WholeFile.PARTIAL_SUFFIX));
        });
    assertEquals("n", Files.readString(file));
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    Path file = folder.resolve("a.txt");
    JobFailedException e =
        assertThrows(
            JobFailedException.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }));
    assertEquals(
        file
            + ": could not be written (the disk is full); free some space, then run the same command"
            + " again",
        e.getMessage());
    assertEquals(List.of(), filesIn(folder));
  }

  @Test
  void aFailureLeavesAnOlderFileUntouched() throws IOException {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "old");
    assertThrows(
        JobFailedException.class,
        () ->
            WholeFile.write(
                file,
                out -> {
                  out.write('n');
                  throw new IOException("No space left on device");
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), filesIn(folder));
  }

  @Test
  void aMistakeInTheCodeThatWritesLeavesNothingBehindEither() throws IOException {
    Path file = folder.resolve("a.txt");
    assertThrows(
        IllegalStateException.class,
        () ->
            WholeFile.write(
                file,
                out -> {
                  out.write('n');
                  throw new IllegalStateException();
                }));
    assertEquals(List.of(), filesIn(folder));
  }

  @Test
  void whatAKilledRunHadBegunGoesWithTheNext() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(folder.resolve("a.txt.node7-4711-c0ffee.partial"), "te");
    Files.writeString(folder.resolve("b.txt.node7-4711-c0ffee.partial"), "of another file");
    WholeFile.write(file, "text");
    assertEquals(
        List.of("a.txt", "b.txt.node7-4711-c0ffee.partial"),
        filesIn(folder).stream().map(one -> one.getFileName().toString()).sorted().toList());
  }

  @Test
  void whatARunIsWritingThisMomentStays() {
    Path file = folder.resolve("a.txt");
    WholeFile.write(
        file,
        out -> {
          WholeFile.write(file, "first");
          out.write('s');
        });
    assertTrue(Files.exists(file));
  }

  @Test
  void aFileInTheWayOfTheFolderIsAMistakeOfWhoNamedThePlace() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file, not a folder");
    Path file = folder.resolve("taken").resolve("a.txt");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> WholeFile.write(file, "text"));
    assertEquals(
        file + ": is no folder, or a file is in the way where a folder must be; name another place",
        e.getMessage());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.toList());
    }
  }
}
