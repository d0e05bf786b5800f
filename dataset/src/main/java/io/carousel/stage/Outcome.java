package io.carousel.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * What there is to say when work is done.
 *
 * @param notes what is worth knowing, a line each
 * @param warnings what was done otherwise than asked for, a line each
 * @param leftOut what was not done because it was wrong, a line each: a model whose file is damaged
 */
public record Outcome(List<String> notes, List<String> warnings, List<String> leftOut) {

  /** Done, and nothing to say about it. */
  public static final Outcome DONE = new Outcome(List.of(), List.of(), List.of());

  public Outcome {
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
    leftOut = List.copyOf(leftOut);
  }

  /** Whether all was done. */
  public boolean isComplete() {
    return leftOut.isEmpty();
  }

  /** This and what there is to say after more work; what was said already is not repeated. */
  public Outcome and(Outcome next) {
    return new Outcome(
        joined(notes, next.notes), joined(warnings, next.warnings), joined(leftOut, next.leftOut));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    second.stream().filter(line -> !first.contains(line)).forEach(all::add);
    return all;
  }
}
