package io.carousel.analysis.embeddings.neighbours;

import ai.djl.pytorch.jni.JniUtils;
import io.carousel.analysis.models.network.TorchEngine;
import io.carousel.job.JobFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that share out queries in blocks. While they are there, the native library computes each
 * product on the one thread that asks for it: with products and selections on the same threads no
 * core waits for another.
 */
final class QueryBlocks implements AutoCloseable {

  private final int block;
  private final int nativeThreads;
  private final ExecutorService threads;

  /** What is done with the queries from {@code first} to {@code end}. */
  interface Work {
    void queries(int first, int end);
  }

  /**
   * Starts threads.
   *
   * @param count how many
   * @param block the number of queries that a thread takes at a time
   */
  QueryBlocks(int count, int block) {
    this.block = block;
    TorchEngine.get();
    this.nativeThreads = JniUtils.getNumThreads();
    JniUtils.setNumThreads(1);
    this.threads = Executors.newFixedThreadPool(count);
  }

  /**
   * Does the work for the queries from 0 to {@code queries}, and returns when all of it is done.
   */
  void run(int queries, Work work) {
    List<Future<?>> blocks = new ArrayList<>();
    for (int from = 0; from < queries; from += block) {
      int first = from;
      int end = Math.min(from + block, queries);
      blocks.add(threads.submit(() -> work.queries(first, end)));
    }
    try {
      for (Future<?> done : blocks) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while embeddings were compared", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    JniUtils.setNumThreads(nativeThreads);
  }
}
