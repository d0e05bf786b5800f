package io.carousel.analysis.support.json;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;

/** The version that a file of ours says its layout is of. */
public final class FormatVersion {

  private FormatVersion() {}

  /**
   * Refuses a file that a later version of Carousel wrote.
   *
   * @param found the version that the file says
   * @param newest the newest that this code reads
   * @throws InvalidInputException if {@code found} is newer
   */
  public static void check(Path file, int found, int newest) {
    if (found > newest) {
      throw new InvalidInputException(
          file + ": format_version",
          found + " is newer than the " + newest + " that this version reads; update Carousel");
    }
  }
}
