package io.carousel.cli.execution;

/** Thrown when nothing of a command is left to do, though it has not reached its own end. */
public final class CommandDone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandDone() {
    super("the command is done", null, false, false);
  }
}
