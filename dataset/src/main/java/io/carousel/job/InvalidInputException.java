package io.carousel.job;

import java.util.List;

/**
 * What the user gave is wrong: a config, a file, an option. The message is one line that says
 * where, what is wrong and what to do about it; several mistakes in one input are several lines.
 * The command line prints it as it is and exits with 2.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One mistake.
   *
   * @param where the file, with line and field where known: {@code scenes/a.yaml:12: seed}
   * @param problem what is wrong and what to do, in a clause: {@code must be a whole number, not
   *     "x"}
   */
  public InvalidInputException(String where, String problem) {
    this(where, problem, null);
  }

  /**
   * One mistake that an exception brought to light.
   *
   * @param where as above
   * @param problem as above
   * @param cause what showed it, or null
   */
  public InvalidInputException(String where, String problem, Throwable cause) {
    super(where + ": " + problem, cause);
  }

  private InvalidInputException(String message) {
    super(message);
  }

  /** All the mistakes found in one input, one line each. */
  public static InvalidInputException ofAll(List<String> lines) {
    return new InvalidInputException(String.join(System.lineSeparator(), lines));
  }
}
