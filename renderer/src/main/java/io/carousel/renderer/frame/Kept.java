package io.carousel.renderer.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was made once and may be asked for again, as much of it as memory allows.
 *
 * @param <K> what a thing is asked for by
 * @param <V> a thing
 */
final class Kept<K, V> {

  private final long most;
  private final ToLongFunction<V> size;
  private final Map<K, V> lastUsedLast = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * Nothing yet.
   *
   * @param most memory for all things, in bytes
   * @param size what a thing takes of it, in bytes
   */
  Kept(long most, ToLongFunction<V> size) {
    this.most = most;
    this.size = size;
  }

  /** What is asked for by a key, if it is there; it then counts as used last. */
  Optional<V> get(K key) {
    return Optional.ofNullable(lastUsedLast.get(key));
  }

  /** Keeps a thing whose key has none yet, whatever its size. */
  void put(K key, V thing) {
    lastUsedLast.put(key, thing);
    held += size.applyAsLong(thing);
  }

  /** Lets go of a thing, if it is there. */
  Optional<V> remove(K key) {
    Optional<V> thing = Optional.ofNullable(lastUsedLast.remove(key));
    thing.ifPresent(gone -> held -= size.applyAsLong(gone));
    return thing;
  }

  /**
   * Where something more would be more than memory allows, lets go of what was used longest ago; to
   * be asked again until there is nothing left to let go of.
   *
   * @param bytes the size of what is to come
   */
  Optional<Map.Entry<K, V>> makeRoom(long bytes) {
    if (held + bytes <= most || lastUsedLast.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<K, V> oldest = lastUsedLast.entrySet().iterator().next();
    remove(oldest.getKey());
    return Optional.of(oldest);
  }
}
