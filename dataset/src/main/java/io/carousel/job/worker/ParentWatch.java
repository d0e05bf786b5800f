package io.carousel.job.worker;

import java.io.IOException;
import java.io.InputStream;

/** Ends a process when the one that started it does, however that does. */
public final class ParentWatch {

  private ParentWatch() {}

  /**
   * Watches from now on. The parent holds the other end of the standard input open as long as it
   * lives, and says nothing by it.
   *
   * @param exitCode of this process if the parent is gone
   */
  public static void start(int exitCode) {
    InputStream in = System.in;
    Thread watch =
        new Thread(
            () -> {
              try {
                while (in.read() >= 0) {
                  // Nothing is ever said this way.
                }
              } catch (IOException e) {
                // Then it is as good as closed.
              }
              Runtime.getRuntime().halt(exitCode);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
