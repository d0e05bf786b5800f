package io.carousel.analysis.models.checkpoint;

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

  /** Takes the object that was saved, as {@link StateDictUnpickler} reads it, for a state dict. */
  static Map<String, TensorView> viewsIn(Object pickled) {
    if (!(pickled instanceof Map<?, ?> entries)) {
      throw new CheckpointException("is no state dict: it is no dict of tensors by name");
    }
    Map<String, TensorView> views = new LinkedHashMap<>();
    entries.forEach(
        (name, value) -> {
          if (!(value instanceof TensorView view)) {
            throw new CheckpointException("is no state dict: its entry " + name + " is no tensor");
          }
          views.put((String) name, view);
        });
    return views;
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
