package io.carousel.cluster.spark;

/** A part was not done on a machine of the cluster; Spark carries the message to the command. */
final class PartFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PartFailedException(String message) {
    super(message);
  }
}
