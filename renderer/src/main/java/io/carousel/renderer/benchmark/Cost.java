package io.carousel.renderer.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/**
 * What some work cost.
 *
 * @param seconds by the clock
 * @param processor seconds of all processors together: what the work would cost on a machine that
 *     does nothing else, but for what waits
 */
record Cost(double seconds, double processor) {

  /** Does some work in this process and says what it cost. */
  static Cost of(Runnable work) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    return new Cost(
        (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
  }

  /** The medians, each by itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        costs.stream()
            .map(Cost::seconds)
            .sorted(Comparator.naturalOrder())
            .toList()
            .get(costs.size() / 2),
        costs.stream()
            .map(Cost::processor)
            .sorted(Comparator.naturalOrder())
            .toList()
            .get(costs.size() / 2));
  }
}
