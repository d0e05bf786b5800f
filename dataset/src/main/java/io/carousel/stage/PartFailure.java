package io.carousel.stage;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.worker.WorkerFailure;
import java.util.List;

/**
 * A part that was not done, however often it was tried.
 *
 * @param name what a person calls it: "render, part 3/8"
 * @param cause whose fault it is
 * @param message what went wrong, in a clause
 */
public record PartFailure(String name, WorkerFailure.Cause cause, String message) {

  /**
   * Throws what failures come to; none is fine.
   *
   * @throws InvalidInputException with all mistakes of what the user gave, if there are any
   * @throws JobFailedException that names the first part that failed otherwise
   */
  public static void refuse(List<PartFailure> failures) {
    List<String> mistakes =
        failures.stream()
            .filter(failure -> failure.cause() == WorkerFailure.Cause.INPUT)
            .map(PartFailure::message)
            .distinct()
            .toList();
    if (!mistakes.isEmpty()) {
      throw InvalidInputException.ofAll(mistakes);
    }
    if (!failures.isEmpty()) {
      PartFailure first = failures.get(0);
      throw new JobFailedException(
          "%s: %s%s"
              .formatted(
                  first.name(),
                  first.message(),
                  failures.size() == 1 ? "" : "; and %d more".formatted(failures.size() - 1)));
    }
  }
}
