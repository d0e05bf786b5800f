package io.carousel.cli.options;

import io.carousel.stage.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Prints what there is to say about stages: notes on the output, the rest on standard error. */
public final class StageOutput {

  private final CommandLine command;
  private final boolean strict;
  private final boolean quiet;

  /** Output for people, where nothing that is left out is an error. */
  public StageOutput(CommandLine command) {
    this(command, false, false);
  }

  private StageOutput(CommandLine command, boolean strict, boolean quiet) {
    this.command = command;
    this.strict = strict;
    this.quiet = quiet;
  }

  /** This output, for which something that was left out is an error if so said. */
  public StageOutput strict(boolean error) {
    return new StageOutput(command, error, quiet);
  }

  /** This output, with notes on standard error too if so said, as the output is for a program. */
  public StageOutput quiet(boolean forProgram) {
    return new StageOutput(command, strict, forProgram);
  }

  /**
   * Prints an outcome, and in a last line of the errors how much was left out.
   *
   * @return the exit code: that of wrong input if something was left out and that is an error
   */
  public int print(Outcome outcome) {
    CommandTerms terms = new CommandTerms(command);
    outcome.leftOut().forEach(line -> command.getErr().println(terms.in(line)));
    outcome.warnings().forEach(line -> command.getErr().println(terms.in(line)));
    outcome.notes().forEach(line -> note(terms.in(line)));
    if (outcome.isComplete()) {
      return ExitCode.OK;
    }
    int count = outcome.leftOut().size();
    command
        .getErr()
        .println(
            "%d %s left out, as said above; all else was done%s"
                .formatted(
                    count,
                    count == 1 ? "model was" : "models were",
                    strict ? "" : " (--strict makes that an error)"));
    return strict ? ExitCode.USAGE : ExitCode.OK;
  }

  /** Prints a line that says how far things are. */
  public void note(String line) {
    (quiet ? command.getErr() : command.getOut()).println(line);
  }

  /** Prints a table, with an empty line above. */
  public void print(String table) {
    command.getOut().println();
    command.getOut().println(table);
    command.getOut().flush();
  }
}
