package io.carousel.cli;

import io.carousel.cli.options.CommandTerms;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong, and turns it into an exit code. */
final class Failures implements IExecutionExceptionHandler {

  private final boolean debug;

  /**
   * A handler of failures.
   *
   * @param debug whether to print stack traces as well
   */
  Failures(boolean debug) {
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    // picocli hands over exceptions as they are, errors as the cause of its own exception.
    Throwable failure = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    if (debug) {
      failure.printStackTrace(command.getErr());
    }
    String message = message(failure, command.getCommandSpec().qualifiedName());
    command.getErr().println(new CommandTerms(command).in(message));
    return failure instanceof InvalidInputException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static String message(Throwable failure, String command) {
    if (failure instanceof InvalidInputException) {
      return failure.getMessage();
    }
    if (failure instanceof JobFailedException) {
      return command + ": " + failure.getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return command
          + ": not enough memory ("
          + failure.getMessage()
          + "); allow more with CAROUSEL_JAVA_OPTS=-Xmx8g in the environment";
    }
    return command
        + ": internal error ("
        + failure
        + "); this is a bug: please report it with what this command prints when CAROUSEL_DEBUG=1"
        + " is in the environment";
  }
}
