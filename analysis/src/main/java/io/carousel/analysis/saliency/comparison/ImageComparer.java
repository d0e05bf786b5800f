package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.MapScratch;
import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import io.carousel.job.Futures;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares images side by side, each on one core, and passes on what it finds in their order. Each
 * thread has room for the maps of one image, which the next one takes.
 */
final class ImageComparer implements AutoCloseable {

  /** All threads' maps together take no more than this. */
  private static final long MOST_BYTES = 1L << 28;

  /** So many images a thread are begun before the first of them is awaited. */
  private static final int AHEAD = 2;

  private final ComparedMaps maps;
  private final List<MapPair> pairs;
  private final List<MapMeasureKind> measures;
  private final int threadCount;
  private final ExecutorService threads;
  private final ConcurrentLinkedQueue<Room> rooms = new ConcurrentLinkedQueue<>();

  /** Hears of the images. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Takes an image.
     *
     * @param image which of them, from 0
     * @param values one array a measure, of one number a pair
     */
    void image(int image, List<double[]> values) throws IOException;
  }

  /** What a thread reads and compares in. */
  private record Room(float[][] maps, PairSums sums, MapScratch scratch) {}

  /**
   * Prepares to compare by all cores.
   *
   * @param pairs which maps are compared with which
   * @param measures by what, in this order
   */
  ImageComparer(ComparedMaps maps, List<MapPair> pairs, List<MapMeasureKind> measures) {
    this.maps = maps;
    this.pairs = pairs;
    this.measures = measures;
    long each = (long) maps.count() * maps.pixels() * Float.BYTES;
    this.threadCount =
        (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), MOST_BYTES / each));
    this.threads =
        Executors.newFixedThreadPool(
            threadCount,
            task -> {
              Thread thread = new Thread(task, "compare");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Compares images.
   *
   * @param frames their numbers
   * @param visitor hears of them in this order
   * @throws io.carousel.job.InvalidInputException if a map is missing or damaged
   */
  void compare(List<Integer> frames, Visitor visitor) throws IOException {
    Deque<Future<List<double[]>>> begun = new ArrayDeque<>();
    Iterator<Integer> next = frames.iterator();
    for (int image = 0; image < frames.size(); image++) {
      while (next.hasNext() && begun.size() < AHEAD * threadCount) {
        int frame = next.next();
        begun.add(threads.submit(() -> values(frame)));
      }
      visitor.image(image, Futures.result(begun.remove(), "maps were compared"));
    }
  }

  private List<double[]> values(int frame) {
    Room free = rooms.poll();
    Room room = free == null ? room() : free;
    maps.read(frame, room.scratch(), room.maps());
    List<double[]> values = new ArrayList<>();
    for (MapMeasureKind measure : measures) {
      values.add(room.sums().values(measure.measure(), room.maps(), pairs));
    }
    rooms.add(room);
    return values;
  }

  private Room room() {
    return new Room(
        new float[maps.count()][maps.pixels()], new PairSums(maps.count()), new MapScratch());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    rooms.forEach(room -> room.scratch().close());
  }
}
