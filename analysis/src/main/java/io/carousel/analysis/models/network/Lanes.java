package io.carousel.analysis.models.network;

import ai.djl.Device;
import io.carousel.job.Futures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Threads that compute with networks side by side, each with one core and on images of its own.
 * PyTorch's own threads would share every operation, and wait for each other at its end: all of
 * them for the slowest, which on a machine that does other things too, such as decoding images, is
 * slow indeed. And so the numbers do not depend on how many cores there are.
 */
public final class Lanes implements AutoCloseable {

  private final ExecutorService threads;
  private final PyTorchThreads threadsOfPyTorch;

  private Lanes(int count) {
    threadsOfPyTorch = PyTorchThreads.one();
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "network");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** As many lanes as suit a device: one a core of a CPU, one for a GPU. */
  public static int suiting(Device device) {
    return device.isGpu() ? 1 : Runtime.getRuntime().availableProcessors();
  }

  /** Opens some lanes; no others may be open in this process. */
  public static Lanes open(int count) {
    return new Lanes(count);
  }

  /** Begins to compute something as soon as a lane is free. */
  public <T> Future<T> begin(Callable<T> work) {
    return threads.submit(work);
  }

  /**
   * Waits for all that was begun, and gives the results in order.
   *
   * @throws RuntimeException what the first one that failed threw, once all have ended
   */
  public static <T> List<T> results(List<Future<T>> begun) {
    List<T> results = new ArrayList<>();
    RuntimeException failure = null;
    for (Future<T> future : begun) {
      try {
        results.add(Futures.result(future, "a network computed"));
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return results;
  }

  /**
   * Waits for something that was begun.
   *
   * @throws RuntimeException what it threw
   */
  public static <T> T result(Future<T> begun) {
    return results(List.of(begun)).get(0);
  }

  /** Waits until no lane computes any more: a network must not be closed before. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        ended = true;
      }
    }
    threadsOfPyTorch.close();
  }
}
