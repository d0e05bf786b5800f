package io.carousel.analysis.benchmark;

import java.lang.management.ManagementFactory;

/** How busy the machine is with everything that runs on it. */
final class MachineLoad {

  private MachineLoad() {}

  /** The load average of the last minute, in words. */
  static String now() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return "load average %.1f".formatted(load);
  }
}
