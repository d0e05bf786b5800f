package io.carousel.analysis.embeddings;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.job.Futures;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Images, decoded and preprocessed in order by threads of its own while the network is busy with
 * those before. No more than a given number wait to be taken, so memory stays bounded.
 */
public final class ImageFeed implements AutoCloseable {

  private final Iterator<Path> images;
  private final Preprocessing preprocessing;
  private final ExecutorService threads;
  private final Queue<Future<float[]>> ahead = new ArrayDeque<>();

  /**
   * Starts decoding.
   *
   * @param images the images, in the order in which they will be taken
   * @param threads how many threads decode
   * @param window how many images may be decoded ahead
   */
  public ImageFeed(List<Path> images, Preprocessing preprocessing, int threads, int window) {
    this.images = images.iterator();
    this.preprocessing = preprocessing;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "image-decoder");
              thread.setDaemon(true);
              return thread;
            });
    for (int i = 0; i < window; i++) {
      decodeOneMore();
    }
  }

  private void decodeOneMore() {
    if (images.hasNext()) {
      Path image = images.next();
      ahead.add(threads.submit(() -> preprocessing.apply(ImageFile.read(image))));
    }
  }

  /**
   * The next images, one after the other.
   *
   * @throws io.carousel.job.InvalidInputException if one is missing or damaged
   */
  public float[] take(int count) {
    float[] batch = new float[count * preprocessing.length()];
    for (int i = 0; i < count; i++) {
      float[] image = Futures.result(ahead.remove(), "images were decoded");
      System.arraycopy(image, 0, batch, i * image.length, image.length);
      decodeOneMore();
    }
    return batch;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
