package io.carousel.analysis.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Times a piece of work. */
final class Stopwatch {

  private static final double NANOSECONDS = 1e9;

  private Stopwatch() {}

  /**
   * How long a piece of work took.
   *
   * @param wall seconds by the clock
   * @param processor seconds of all cores together; on a machine that others use too this says more
   */
  record Times(double wall, double processor) {

    /** How long so many times the work takes. */
    Times times(double factor) {
      return new Times(factor * wall, factor * processor);
    }
  }

  static Times time(Runnable work) {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long processor = process.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Times(
        (System.nanoTime() - wall) / NANOSECONDS,
        (process.getProcessCpuTime() - processor) / NANOSECONDS);
  }
}
