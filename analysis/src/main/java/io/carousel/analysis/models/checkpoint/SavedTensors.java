package io.carousel.analysis.models.checkpoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What lies in a checkpoint, whatever its format.
 *
 * @param views the saved tensors by name, in order
 * @param storages the numbers of the storages that the wanted tensors are views of, by their keys
 */
record SavedTensors(Map<String, TensorView> views, Map<String, float[]> storages) {

  /**
   * Finds the state dict in the object that was saved.
   *
   * @param pickled the object, as {@link StateDictUnpickler} reads it
   * @param wanted takes the names of those tensors whose numbers are to be read
   * @param fileSize how many bytes the checkpoint has
   * @throws CheckpointException if there is none, or it claims more than the file can hold
   */
  static Map<String, TensorView> viewsIn(Object pickled, Predicate<String> wanted, long fileSize) {
    Map<String, TensorView> views = new SavedObject(pickled).stateDict();
    requireRoom(views, wanted, fileSize);
    return views;
  }

  /** Compares what all tensors claim with the size of the file, before memory is taken for any. */
  private static void requireRoom(
      Map<String, TensorView> views, Predicate<String> wanted, long fileSize) {
    Map<String, StorageReference> storages = new HashMap<>();
    long stored = 0;
    long shown = 0;
    for (Map.Entry<String, TensorView> named : views.entrySet()) {
      StorageReference storage = named.getValue().storage();
      StorageReference same = storages.put(storage.key(), storage);
      if (same == null) {
        stored += storage.bytes();
      } else if (!same.equals(storage)) {
        throw new CheckpointException(
            "has a storage \"%s\" of two types or lengths%s"
                .formatted(storage.key(), CheckpointException.AGAIN));
      }
      long elements = named.getValue().elements(named.getKey());
      shown += wanted.test(named.getKey()) ? elements * storage.type().bytes() : 0;
    }
    if (stored > fileSize) {
      throw CheckpointException.cutShort(
          "its storages have %d bytes, and the whole file %d".formatted(stored, fileSize));
    }
    if (shown > CheckpointLimits.SHARING * fileSize) {
      throw new CheckpointException(
          "has tensors that show its storages again and again, %d bytes in all; save it with"
                  .formatted(shown)
              + " tensor.clone() for each");
    }
  }

  /** The storages that some tensors are made of, by their keys. */
  static Map<String, StorageReference> storages(
      Map<String, TensorView> views, Predicate<String> wanted) {
    Map<String, StorageReference> storages = new LinkedHashMap<>();
    views.forEach(
        (name, view) -> {
          if (wanted.test(name)) {
            storages.put(view.storage().key(), view.storage());
          }
        });
    return storages;
  }

  /** Those of the tensors that were wanted when they were read, by name, in order. */
  Map<String, Tensor> tensors(Predicate<String> wanted) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    views.forEach(
        (name, view) -> {
          if (wanted.test(name)) {
            tensors.put(name, view.of(name, storages.get(view.storage().key())));
          }
        });
    return tensors;
  }
}
