package io.carousel.yaml;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a document, so that the user hears all of it at once. */
public final class Mistakes {

  private record Mistake(int line, String text) {}

  private final YamlSources sources;
  private final List<Mistake> all = new ArrayList<>();

  /** No mistakes yet in a file. */
  public Mistakes(Path file) {
    this(YamlSources.of(file));
  }

  /** No mistakes yet in a document that may be put together from several files. */
  public Mistakes(YamlSources sources) {
    this.sources = sources;
  }

  /** Where lines of the document are. */
  public YamlSources sources() {
    return sources;
  }

  /**
   * Adds a mistake.
   *
   * @param line where in the document, from 1
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
   * @throws InvalidInputException with the mistakes, in the order of the document
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw InvalidInputException.ofAll(
          all.stream()
              .sorted(Comparator.comparingInt(Mistake::line))
              .map(mistake -> sources.place(mistake.line) + ": " + mistake.text)
              .toList());
    }
  }
}
