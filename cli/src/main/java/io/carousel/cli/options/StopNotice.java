package io.carousel.cli.options;

import io.carousel.job.Progress;
import java.io.PrintWriter;

/** Says how to go on if the program is stopped, as by Ctrl-C, while this is open. */
public final class StopNotice implements AutoCloseable {

  private final Thread hook;

  /**
   * Stands by.
   *
   * @param progress what is shown of the work, which ends first
   * @param err where to say it
   * @param line what to say
   */
  public StopNotice(Progress progress, PrintWriter err, String line) {
    hook =
        new Thread(
            () -> {
              progress.interrupted();
              err.println(line);
              err.flush();
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // It is being stopped, and has been said.
    }
  }
}
