package io.carousel.analysis.recognition;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names of a classifier's classes, one a line. */
final class ClassNameFile {

  private ClassNameFile() {}

  /**
   * Reads them; empty lines at the end do not count.
   *
   * @throws InvalidInputException if the file is missing, or is no text in UTF-8
   */
  static List<String> read(Path file) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
        lines.remove(lines.size() - 1);
      }
      return lines;
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          FileProblem.place(file),
          "there is no such file; it has the name of a class on a line",
          e);
    } catch (IOException | OutOfMemoryError e) {
      throw FileProblem.reading(file, e);
    }
  }
}
