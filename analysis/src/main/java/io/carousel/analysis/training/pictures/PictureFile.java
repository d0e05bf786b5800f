package io.carousel.analysis.training.pictures;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Futures;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A file of pictures, all of one size, made of a dataset's images.
 *
 * @param file where it lies
 * @param dataset where the images come from
 * @param frames the images, in the order of the pictures
 * @param resizing how they become pictures; its colours do not count
 */
record PictureFile(Path file, DatasetFolder dataset, List<Integer> frames, Preprocessing resizing) {

  private static final int CHANNELS = 3;
  private static final double BRIGHTEST = 255;

  PictureFile {
    frames = List.copyOf(frames);
  }

  /** Whether it is there. */
  boolean exists() {
    return Files.exists(file);
  }

  /**
   * Makes it, by all cores.
   *
   * @param step hears of every image
   * @throws io.carousel.job.InvalidInputException if an image is missing or damaged
   */
  void make(Progress.Step step) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      WholeFile.write(file, out -> write(out, threads, 4 * cores, step));
    } finally {
      threads.shutdownNow();
    }
  }

  private void write(OutputStream out, ExecutorService threads, int ahead, Progress.Step step)
      throws IOException {
    Preprocessing bytes = withPlainColours();
    Queue<Future<byte[]>> decoding = new ArrayDeque<>();
    Iterator<Integer> next = frames.iterator();
    while (next.hasNext() || !decoding.isEmpty()) {
      while (next.hasNext() && decoding.size() < ahead) {
        Path image = dataset.image(next.next());
        decoding.add(threads.submit(() -> picture(ImageFile.read(image), bytes)));
      }
      out.write(Futures.result(decoding.remove(), "images were decoded"));
      step.advance(1);
    }
  }

  private static byte[] picture(RgbImage image, Preprocessing resizing) {
    float[] planes = resizing.apply(image);
    int pixels = planes.length / CHANNELS;
    byte[] picture = new byte[planes.length];
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        picture[CHANNELS * pixel + channel] = (byte) (int) planes[channel * pixels + pixel];
      }
    }
    return picture;
  }

  /** The same resizing with the values 0 to 255 of red, green and blue left as they are. */
  private Preprocessing withPlainColours() {
    List<Double> zero = List.of(0.0, 0.0, 0.0);
    return new Preprocessing(
        resizing.size(),
        resizing.crop(),
        resizing.whole(),
        ChannelOrder.RGB,
        resizing.interpolation(),
        BRIGHTEST,
        zero,
        null);
  }

  /** Opens it to be read. */
  PictureStore open() {
    return PictureStore.open(file, resizing.width(), resizing.height());
  }

  /** The size of its pictures. */
  ImageSize size() {
    return new ImageSize(resizing.width(), resizing.height());
  }
}
