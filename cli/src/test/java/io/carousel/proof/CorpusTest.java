package io.carousel.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives every reader its corpus once: a whole file, files that once broke it, and a whole file cut
 * off and changed in places. Fuzzing begins with the same files.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/io/carousel/proof/corpus");

  /** So many places of a whole file are tried. */
  private static final int PLACES = 24;

  @TempDir private Path folder;

  private static List<Path> corpus(FileReader reader) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(reader.id()))) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyReaderTakesOrRefusesItsCorpus() {
    return Arrays.stream(FileReader.values())
        .map(
            reader ->
                DynamicTest.dynamicTest(
                    reader.id(),
                    () -> {
                      for (Path file : corpus(reader)) {
                        ReaderFuzz.give(reader, Files.readAllBytes(file), folder.resolve("one"));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyReaderTakesItsWholeFileAndNoPartOfItBreaksIt() {
    return Arrays.stream(FileReader.values())
        .map(
            reader ->
                DynamicTest.dynamicTest(
                    reader.id(),
                    () -> {
                      byte[] whole =
                          Files.readAllBytes(CORPUS.resolve(reader.id()).resolve("whole"));
                      Path place = folder.resolve("one");
                      reader.read(whole, place);
                      for (int i = 0; i < PLACES; i++) {
                        int at = (int) ((long) i * whole.length / PLACES);
                        ReaderFuzz.give(reader, Arrays.copyOf(whole, at), place);
                        byte[] changed = whole.clone();
                        changed[at] ^= (byte) (1 << i % 8);
                        ReaderFuzz.give(reader, changed, place);
                      }
                    }));
  }

  @Test
  void everyFolderOfTheCorpusIsAReaders() throws IOException {
    List<String> readers = Arrays.stream(FileReader.values()).map(FileReader::id).toList();
    try (Stream<Path> folders = Files.list(CORPUS)) {
      assertTrue(folders.allMatch(one -> readers.contains(one.getFileName().toString())));
    }
  }
}
