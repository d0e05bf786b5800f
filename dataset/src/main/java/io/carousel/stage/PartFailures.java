package io.carousel.stage;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.worker.WorkerFailure;
import java.util.List;

/** What is said when parts failed for good. */
final class PartFailures {

  private PartFailures() {}

  /**
   * Throws what failures come to.
   *
   * @param failures of parts; none is fine
   * @throws InvalidInputException with all mistakes of what the user gave, if there are any
   * @throws JobFailedException that names the first part that failed otherwise
   */
  static void refuse(List<WorkerFailure> failures) {
    List<String> mistakes =
        failures.stream()
            .filter(failure -> failure.cause() == WorkerFailure.Cause.INPUT)
            .map(WorkerFailure::message)
            .distinct()
            .toList();
    if (!mistakes.isEmpty()) {
      throw InvalidInputException.ofAll(mistakes);
    }
    if (!failures.isEmpty()) {
      WorkerFailure first = failures.get(0);
      throw new JobFailedException(
          "%s: %s%s"
              .formatted(
                  first.task().name(),
                  first.message(),
                  failures.size() == 1 ? "" : "; and %d more".formatted(failures.size() - 1)));
    }
  }
}
