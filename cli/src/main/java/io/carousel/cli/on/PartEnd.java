package io.carousel.cli.on;

import io.carousel.cli.execution.CommandDone;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** How the command of a part ended: by its part's being done, if all is well. */
final class PartEnd implements IExecutionExceptionHandler {

  private Throwable thrown;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    // picocli hands over exceptions as they are, errors as the cause of its own exception.
    thrown = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    return 0;
  }

  /**
   * Throws what the command threw, unless that was that its part is done.
   *
   * @param stage the name of the part's stage
   */
  void check(String stage) {
    if (thrown instanceof CommandDone) {
      return;
    }
    if (thrown instanceof RuntimeException failure) {
      throw failure;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("the command has no stage " + stage, thrown);
  }
}
