package io.carousel.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the user gave is wrong: a config, a file, a setting. The message is one line that says
 * where, what is wrong and what to do about it; several mistakes in one input are several lines. A
 * line break within a mistake, as a quoted value may have, is written as an escape.
 *
 * <p>Messages call settings and stages by their names, in backquotes: {@code run `embed` first}.
 * Whoever prints them may put what its users type in their place, as the command line does, which
 * exits with 2.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String setting;

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
    this(null, cause, List.of(where + ": " + problem));
  }

  private InvalidInputException(String setting, Throwable cause, List<String> lines) {
    super(
        lines.stream().map(OneLine::of).collect(Collectors.joining(System.lineSeparator())), cause);
    this.setting = setting;
  }

  /**
   * A setting that is wrong, wherever it came from: an option, a config, a Java program.
   *
   * @param setting its name: "noise-seed"
   * @param problem what is wrong and what to do, in a clause
   */
  public static InvalidInputException ofSetting(String setting, String problem) {
    return new InvalidInputException(setting, null, List.of("`" + setting + "`: " + problem));
  }

  /** The setting that is wrong; empty if it is something else, such as a file. */
  public Optional<String> setting() {
    return Optional.ofNullable(setting);
  }

  /**
   * All the mistakes found in one input, one line each.
   *
   * @param lines the mistakes; the message of another such exception counts as all its lines
   */
  public static InvalidInputException ofAll(List<String> lines) {
    return new InvalidInputException(null, null, lines.stream().flatMap(String::lines).toList());
  }
}
