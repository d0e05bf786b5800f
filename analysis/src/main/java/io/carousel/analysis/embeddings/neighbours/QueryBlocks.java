package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.models.network.PyTorchThreads;
import io.carousel.job.Futures;
import java.util.ArrayList;
import java.util.List;
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
  private final PyTorchThreads nativeThreads;
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
    this.nativeThreads = PyTorchThreads.one();
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
    for (Future<?> done : blocks) {
      Futures.result(done, "embeddings were compared");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    nativeThreads.close();
  }
}
