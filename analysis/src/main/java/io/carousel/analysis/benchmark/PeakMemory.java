package io.carousel.analysis.benchmark;

import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had, native libraries included. */
final class PeakMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int KILO = 1024;

  private PeakMemory() {}

  /** The peak of the resident set in megabytes (of 1024 * 1024 bytes), as Linux counts it. */
  static long megabytes() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
          .findFirst()
          .orElseThrow(() -> new JobFailedException(STATUS + ": does not say the peak memory"));
    } catch (IOException e) {
      throw new JobFailedException(
          STATUS + ": could not be read (" + FileProblem.detail(e) + ")", e);
    }
  }
}
