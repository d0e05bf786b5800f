package io.carousel.cli.options;

import io.carousel.stage.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Prints what there is to say about stages: notes on the output, the rest on standard error. */
public final class StageOutput {

  private final CommandLine command;
  private final boolean quiet;

  /** Prints for people. */
  public StageOutput(CommandLine command) {
    this(command, false);
  }

  /**
   * Prints.
   *
   * @param quiet whether notes go to standard error too, as the output is for a program
   */
  public StageOutput(CommandLine command, boolean quiet) {
    this.command = command;
    this.quiet = quiet;
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
    outcome.notes().forEach(line -> note(terms.in(line)));
    return outcome.isComplete() ? ExitCode.OK : ExitCode.USAGE;
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
