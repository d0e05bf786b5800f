package io.carousel.analysis.models.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lies in a checkpoint, whatever its format.
 *
 * @param views the saved tensors by name, in order
 * @param storages the numbers of every storage that a tensor is a view of, by its key
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

  /** The tensors themselves, by name, in order. */
  Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    views.forEach(
        (name, view) -> tensors.put(name, view.of(name, storages.get(view.storage().key()))));
    return tensors;
  }
}
