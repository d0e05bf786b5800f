package io.carousel.renderer;

import io.carousel.job.Shard;
import io.carousel.job.worker.JavaCommand;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How the parts of a rendering run in processes side by side, as a frame of a software device, or a
 * small one of any, does not fill a machine.
 *
 * @param java how a process is started
 * @param workers how many of them there are at a time, at least 1
 * @param devices EGL devices that they share out among each other; if there is none, all are on the
 *     renderer's own
 */
public record RenderProcesses(JavaCommand java, int workers, List<Integer> devices) {

  /**
   * On one core, Java's second compiler and a collector with threads of its own take more from the
   * drawing than they give: 2,000 small pictures by two processes need a quarter less without.
   */
  private static final List<String> FOR_ONE_CORE =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  public RenderProcesses {
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    devices = List.copyOf(devices);
  }

  /** Processes of this Java on the renderer's own device. */
  public static RenderProcesses of(int workers) {
    return new RenderProcesses(JavaCommand.ofThisProcess(), workers, List.of());
  }

  /** These processes on so many devices. */
  public RenderProcesses on(List<Integer> others) {
    return new RenderProcesses(java, workers, others);
  }

  /** The device of one of the parts that some work is divided into, one for each worker. */
  OptionalInt device(Shard part) {
    if (devices.isEmpty()) {
      return OptionalInt.empty();
    }
    long worker = (part.number() - 1L) * workers / part.count();
    return OptionalInt.of(devices.get((int) (worker % devices.size())));
  }

  /** How each process is started, with its share of the machine. */
  JavaCommand command() {
    // Software OpenGL starts as many threads as there are cores, in each of the processes.
    JavaCommand command = java.withEnvironment(Map.of("LP_NUM_THREADS", String.valueOf(cores())));
    boolean hasCollector =
        java.options().stream().anyMatch(option -> option.matches("-XX:\\+Use\\w+GC"));
    return cores() == 1 && !hasCollector ? command.withOptions(FOR_ONE_CORE) : command;
  }

  /** How many cores there are for each. */
  int cores() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / workers);
  }
}
