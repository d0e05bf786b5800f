package io.carousel.analysis.datasets.layout;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file with the same number of words on every line, spaces between them. */
final class WordFile {

  private WordFile() {}

  /**
   * A line, cut into words.
   *
   * @param where the file and the line's number
   * @param words what is on it
   */
  record Line(String where, List<String> words) {

    /** A word that is a whole number of at least 1. */
    int number(int word) {
      try {
        int number = Integer.parseInt(words.get(word));
        if (number >= 1) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, as for a number that is too small.
      }
      throw new InvalidInputException(
          where,
          "word %d must be a whole number of at least 1, not %s"
              .formatted(word + 1, words.get(word)));
    }
  }

  /**
   * Reads a file; empty lines are passed over.
   *
   * @param columns what the words of a line are, to be named in messages
   * @throws InvalidInputException if it cannot be read, or a line has more or fewer words
   */
  static List<Line> read(Path file, String... columns) {
    List<Line> lines = new ArrayList<>();
    List<String> texts;
    try {
      texts = Files.readAllLines(file);
    } catch (IOException e) {
      throw FileProblem.reading(
          file, "could not be read as text (" + FileProblem.detail(e) + ")", e);
    }
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        Line line = new Line(file + ":" + (i + 1), List.of(texts.get(i).strip().split("\\s+")));
        if (line.words.size() != columns.length) {
          throw new InvalidInputException(
              line.where,
              "must have %d words (%s), not %d"
                  .formatted(columns.length, String.join(" ", columns), line.words.size()));
        }
        lines.add(line);
      }
    }
    return lines;
  }
}
