package io.carousel.renderer;

import io.carousel.job.Shard;
import io.carousel.job.worker.JavaCommand;
import java.util.List;
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

  /** How many cores there are for each. */
  int cores() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / workers);
  }
}
