package io.carousel.analysis.benchmark;

import java.lang.management.ManagementFactory;

/** How busy the machine is with everything that runs on it. */
final class MachineLoad {

  private MachineLoad() {}

  /** The load average of the last minute, in words. */
  static String now() {
    return "load average %.1f".formatted(average());
  }

  /** The load average of the last minute. */
  static double average() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
