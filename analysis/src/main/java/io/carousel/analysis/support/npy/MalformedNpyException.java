package io.carousel.analysis.support.npy;

/** What is wrong with a {@code .npy} file, in a clause; {@link NpyFile} puts its name to it. */
final class MalformedNpyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedNpyException(String problem) {
    super(problem);
  }
}
