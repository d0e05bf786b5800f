package io.carousel.analysis.models.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The format before torch 1.6: five pickles (a magic number, a protocol version, facts about the
 * machine, the object, the keys of its storages), then every storage in the order of the keys, as a
 * count of 8 bytes and the numbers.
 */
final class LegacyFormat implements CheckpointFormat {

  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final int PROTOCOL = 1001;

  @Override
  public SavedTensors read(Path file, Predicate<String> wanted) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long size = Files.size(file);
      PickleInput pickles = new PickleInput(in, size);
      if (!MAGIC.equals(StateDictUnpickler.read(pickles))) {
        throw new CheckpointException("is a pickle, but no PyTorch checkpoint");
      }
      requireReadable(StateDictUnpickler.read(pickles), StateDictUnpickler.read(pickles));
      Map<String, StorageReference> all = new HashMap<>();
      Object saved =
          StateDictUnpickler.read(pickles, storage -> all.putIfAbsent(storage.key(), storage));
      Map<String, TensorView> views = SavedTensors.viewsIn(saved, wanted, size);
      List<String> keys = keys(StateDictUnpickler.read(pickles));
      return new SavedTensors(views, storages(in, all, SavedTensors.storages(views, wanted), keys));
    }
  }

  private static List<String> keys(Object pickled) {
    List<String> keys = new ArrayList<>();
    if (pickled instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof String key) {
          keys.add(key);
        }
      }
      if (keys.size() == items.size()) {
        return keys;
      }
    }
    throw new CheckpointException("has no list of its storages" + CheckpointException.AGAIN);
  }

  private static void requireReadable(Object protocol, Object machine) {
    // A foreign object is not printed: it may hold itself.
    if (!(protocol instanceof Long version)) {
      throw new CheckpointException("has no version, where 1001 can be read");
    }
    if (version != PROTOCOL) {
      throw new CheckpointException("has version " + version + " where 1001 can be read");
    }
    if (machine instanceof Map<?, ?> facts && Boolean.FALSE.equals(facts.get("little_endian"))) {
      throw new CheckpointException("holds its numbers in big-endian order");
    }
  }

  /**
   * Reads the numbers of some storages.
   *
   * @param all every storage that the pickle names: those of an optimiser's state lie in between
   * @param read the storages that are wanted
   * @param keys the keys of the storages in the order of the file
   */
  private static Map<String, float[]> storages(
      InputStream in,
      Map<String, StorageReference> all,
      Map<String, StorageReference> read,
      List<String> keys)
      throws IOException {
    Map<String, float[]> storages = new HashMap<>();
    for (String key : keys) {
      if (storages.size() == read.size()) {
        return storages; // The numbers of what is not wanted come after.
      }
      StorageReference storage = all.get(key);
      if (storage == null) {
        throw new CheckpointException("has a storage \"" + key + "\" that no tensor is made of");
      }
      if (read.containsKey(storage.key())) {
        storages.put(storage.key(), numbers(in, storage));
      } else {
        in.skipNBytes((long) Long.BYTES + storage.bytes());
      }
    }
    for (String key : read.keySet()) {
      if (!storages.containsKey(key)) {
        throw new CheckpointException(
            "lacks the storage \"" + key + "\" that a tensor needs" + CheckpointException.AGAIN);
      }
    }
    return storages;
  }

  private static float[] numbers(InputStream in, StorageReference storage) throws IOException {
    int bytes = storage.bytes();
    ByteBuffer count = buffer(in, Long.BYTES, storage);
    long elements = count.getLong();
    if (elements != storage.elements()) {
      throw new CheckpointException(
          "has %d numbers in storage \"%s\" where %d must be%s"
              .formatted(elements, storage.key(), storage.elements(), CheckpointException.AGAIN));
    }
    return storage.type().decode(buffer(in, bytes, storage));
  }

  private static ByteBuffer buffer(InputStream in, int bytes, StorageReference storage)
      throws IOException {
    byte[] content = in.readNBytes(bytes);
    if (content.length < bytes) {
      throw CheckpointException.cutShort("storage \"" + storage.key() + "\"");
    }
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }
}
