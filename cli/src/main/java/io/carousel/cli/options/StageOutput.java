package io.carousel.cli.options;

import io.carousel.stage.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Prints what there is to say about stages: notes on the output, the rest on standard error. */
public final class StageOutput {

  private final CommandLine command;
  private final boolean strict;

  /** The output of a command for which nothing that is left out is an error. */
  public StageOutput(CommandLine command) {
    this(command, false);
  }

  /**
   * The output of a command.
   *
   * @param strict whether something that was left out is an error
   */
  public StageOutput(CommandLine command, boolean strict) {
    this.command = command;
    this.strict = strict;
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
    outcome.notes().forEach(line -> command.getOut().println(terms.in(line)));
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

  /** Prints a table, with an empty line above. */
  public void print(String table) {
    command.getOut().println();
    command.getOut().println(table);
    command.getOut().flush();
  }
}
