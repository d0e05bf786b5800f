package io.carousel.cli.options;

import io.carousel.stage.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Prints what there is to say about stages: notes on the output, the rest on standard error. */
public final class StageOutput {

  private final CommandLine command;

  public StageOutput(CommandLine command) {
    this.command = command;
  }

  /**
   * Prints an outcome.
   *
   * @return the exit code: that of wrong input if something was left out
   */
  public int print(Outcome outcome) {
    CommandTerms terms = new CommandTerms(command);
    outcome.leftOut().forEach(line -> command.getErr().println(terms.in(line)));
    outcome.warnings().forEach(line -> command.getErr().println(terms.in(line)));
    outcome.notes().forEach(line -> command.getOut().println(terms.in(line)));
    return outcome.isComplete() ? ExitCode.OK : ExitCode.USAGE;
  }

  /** Prints a table, with an empty line above. */
  public void print(String table) {
    command.getOut().println();
    command.getOut().println(table);
    command.getOut().flush();
  }
}
