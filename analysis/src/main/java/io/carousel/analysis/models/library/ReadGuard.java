package io.carousel.analysis.models.library;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Reads something of a model so that nothing in its files can stop the other models: whatever goes
 * wrong becomes an {@link InvalidInputException} that names them. Failures of the work, such as a
 * full disk, stay what they are.
 */
final class ReadGuard {

  private ReadGuard() {}

  /**
   * Reads something.
   *
   * @param place the model's file or folder
   * @throws InvalidInputException if it cannot be read, for whatever reason
   */
  static <T> T read(Path place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException | JobFailedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw FileProblem.reading(place, e);
    }
  }
}
