package io.carousel.renderer.job;

import io.carousel.job.Attempt;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.timing.Step;
import io.carousel.renderer.timing.StepTimes;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Encodes pictures and writes them while the next ones are drawn. When the encoders fall behind,
 * the thread that hands in a picture encodes it itself, so that memory stays bounded.
 */
final class PictureWriter implements AutoCloseable {

  private final Attempt attempt;
  private final ThreadPoolExecutor encoders;
  private final int level;
  private final StepTimes times;
  private final Runnable written;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * @param attempt has the pictures that are not whole yet
   * @param settings with how many threads, and how hard, they are encoded
   * @param times gets the time of encoding and of writing
   * @param written called, from any thread, after each picture that is on disk
   */
  PictureWriter(Attempt attempt, RenderSettings settings, StepTimes times, Runnable written) {
    int threads = settings.encoders();
    this.level = settings.pngLevel();
    this.attempt = attempt;
    this.times = times;
    this.written = written;
    this.encoders =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2 * threads),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /** Whether a picture could not be written, so that more of them are in vain. */
  boolean hasFailed() {
    return failure.get() != null;
  }

  /** Hands in a picture. */
  void write(Path file, Picture picture) {
    encoders.execute(
        () -> {
          try {
            save(file, picture);
            written.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          }
        });
  }

  private void save(Path file, Picture picture) {
    long start = System.nanoTime();
    byte[] png = PngFile.encode(picture, level);
    long encoded = System.nanoTime();
    times.add(Step.ENCODE, encoded - start);
    attempt.write(file, out -> out.write(png));
    times.add(Step.WRITE, System.nanoTime() - encoded);
  }

  /** Waits until every picture is on disk; throws what the first that failed failed with. */
  @Override
  public void close() {
    encoders.shutdown();
    try {
      while (!encoders.awaitTermination(1, TimeUnit.MINUTES)) {
        // A slow disk; there is no time after which giving up would be right.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedExecutionException("interrupted while pictures were being written", e);
    }
    RuntimeException e = failure.get();
    if (e != null) {
      throw e;
    }
  }
}
