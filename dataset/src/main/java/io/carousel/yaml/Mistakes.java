package io.carousel.yaml;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a file, so that the user hears all of it at once. */
public final class Mistakes {

  private record Mistake(int line, String text) {}

  private final Path file;
  private final List<Mistake> all = new ArrayList<>();

  /** No mistakes yet. */
  public Mistakes(Path file) {
    this.file = file;
  }

  /**
   * Adds a mistake.
   *
   * @param line where in the file, from 1
   * @param field the field, with those that it stands in: {@code properties.model}
   * @param problem what is wrong and what to do, in a clause
   */
  public void add(int line, String field, String problem) {
    // A name in quotes may hold a line break; a mistake must stay one line.
    all.add(new Mistake(line, (field + ": " + problem).replaceAll("\\p{Cntrl}", " ")));
  }

  /**
   * Ends the reading if there is anything to say.
   *
   * @throws InvalidInputException with the mistakes, in the order of the file
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw InvalidInputException.ofAll(
          all.stream()
              .sorted(Comparator.comparingInt(Mistake::line))
              .map(mistake -> file + ":" + mistake.line + ": " + mistake.text)
              .toList());
    }
  }
}
