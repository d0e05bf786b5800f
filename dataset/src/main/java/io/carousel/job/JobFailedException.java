package io.carousel.job;

/**
 * The input was right but the work could not be done: no OpenGL device, a full disk. The message is
 * one line that says what failed and what to do. Settings and stages stand in backquotes in it, as
 * in those of {@link InvalidInputException}. The command line prints it and exits with 1.
 */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JobFailedException(String message) {
    super(OneLine.of(message));
  }

  public JobFailedException(String message, Throwable cause) {
    super(OneLine.of(message), cause);
  }
}
