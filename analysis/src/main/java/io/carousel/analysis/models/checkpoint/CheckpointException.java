package io.carousel.analysis.models.checkpoint;

/**
 * What is wrong with a checkpoint, in a clause; {@link StateDict#read} puts the file's name to it.
 */
final class CheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String AGAIN = "; copy or download it again";

  CheckpointException(String problem) {
    super(problem);
  }

  CheckpointException(String problem, Throwable cause) {
    super(problem, cause);
  }

  static CheckpointException cutShort(String detail) {
    return new CheckpointException("is cut short or damaged (" + detail + ")" + AGAIN);
  }
}
