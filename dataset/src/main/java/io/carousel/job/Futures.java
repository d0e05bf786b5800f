package io.carousel.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What work on other threads came to. */
public final class Futures {

  private Futures() {}

  /**
   * Waits for a result. What the work threw comes out as it was, so that a mistake of the user's
   * stays one.
   *
   * @param doing what is done meanwhile, for the message: "images were decoded"
   * @throws JobFailedException if the thread that waits is interrupted
   * @throws RuntimeException what the work threw
   */
  public static <T> T result(Future<T> future, String doing) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while " + doing, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
