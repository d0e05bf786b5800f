package io.carousel.renderer.frame;

import io.carousel.job.Futures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Things that several threads ask for: whoever is the first makes it, and others wait for that one
 * thing only. As many are kept as memory allows. Safe to use from any thread.
 *
 * @param <K> what a thing is asked for by
 * @param <V> a thing
 */
final class MadeOnce<K, V> {

  private final Function<K, V> maker;
  private final ToLongFunction<V> size;
  private final Kept<K, V> kept;
  private final Map<K, FutureTask<V>> underWay = new HashMap<>();

  /**
   * Nothing yet.
   *
   * @param maker makes a thing
   * @param most for all of them, in bytes or whatever else counts
   * @param size what a thing takes of that
   */
  MadeOnce(Function<K, V> maker, long most, ToLongFunction<V> size) {
    this.maker = maker;
    this.size = size;
    this.kept = new Kept<>(most, size);
  }

  /** The thing of a key; throws what making it threw. */
  V get(K key) {
    FutureTask<V> task;
    boolean isFirst;
    synchronized (this) {
      Optional<V> there = kept.get(key);
      if (there.isPresent()) {
        return there.get();
      }
      isFirst = !underWay.containsKey(key);
      task = underWay.computeIfAbsent(key, wanted -> new FutureTask<>(() -> maker.apply(wanted)));
    }
    if (isFirst) {
      task.run();
    }
    try {
      V made = Futures.result(task, "a car or a sky was made");
      if (isFirst) {
        keep(key, made);
      }
      return made;
    } finally {
      if (isFirst) {
        forget(key);
      }
    }
  }

  private synchronized void keep(K key, V made) {
    long bytes = size.applyAsLong(made);
    Optional<Map.Entry<K, V>> gone = kept.makeRoom(bytes);
    while (gone.isPresent()) {
      gone = kept.makeRoom(bytes);
    }
    kept.put(key, made);
  }

  private synchronized void forget(K key) {
    underWay.remove(key);
  }
}
