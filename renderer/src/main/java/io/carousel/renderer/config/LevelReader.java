package io.carousel.renderer.config;

import io.carousel.dataset.Level;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.NameControl;
import io.carousel.renderer.control.NumberControl;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import io.carousel.yaml.Yaml;
import java.util.Optional;

/** Reads one level of one property, and holds it to what the property's control takes. */
final class LevelReader {

  private final Control control;
  private final String path;
  private final Mistakes mistakes;

  /**
   * A reader for one property.
   *
   * @param path the field that holds the levels, for mistakes
   */
  LevelReader(Control control, String path, Mistakes mistakes) {
    this.control = control;
    this.path = path;
    this.mistakes = mistakes;
  }

  /** The level; empty where there was a mistake. */
  Optional<Level> read(Yaml value) {
    Optional<Level> level = control instanceof NumberControl ? number(value) : name(value);
    return level.filter(l -> isTaken(l, value.line()));
  }

  private Optional<Level> number(Yaml value) {
    if (value instanceof Yaml.Numeral numeral && Double.isFinite(numeral.number().doubleValue())) {
      return Optional.of(Level.of(numeral.number().doubleValue()));
    }
    mistakes.add(value.line(), path, "must be a number, not " + value.description());
    return Optional.empty();
  }

  private Optional<Level> name(Yaml value) {
    if (value instanceof Yaml.Text text) {
      return Optional.of(Level.of(text.text()));
    }
    if (value instanceof Yaml.Numeral numeral) {
      // A car may have a number for a name.
      return Optional.of(Level.of(numeral.text()));
    }
    if (value instanceof Yaml.Sequence) {
      mistakes.add(
          value.line(),
          path,
          "an image has one "
              + ((NameControl) control).noun()
              + ", not several at once; list them as levels of their own");
      return Optional.empty();
    }
    mistakes.add(value.line(), path, "must be a name, not " + value.description());
    return Optional.empty();
  }

  private boolean isTaken(Level level, int line) {
    Optional<String> complaint = control.complaint(level);
    complaint.ifPresent(problem -> mistakes.add(line, path, problem + suggestion(level)));
    return complaint.isEmpty();
  }

  private String suggestion(Level level) {
    return control instanceof NameControl names
        ? Suggestion.question(level.text(), names.names())
        : "";
  }
}
