package io.carousel.analysis.saliency.explain;

import io.carousel.job.InvalidInputException;

/** A model that cannot be used; the others can. */
final class UnusableModelException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableModelException(InvalidInputException reason) {
    super(reason.getMessage(), reason);
  }
}
