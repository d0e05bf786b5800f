package io.carousel.analysis.models.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was saved, as {@link StateDictUnpickler} reads it: a state dict, or a training's checkpoint,
 * a dict that holds one beside the epoch, the optimiser's state and the like.
 *
 * <p>Only the entries of the dict and those of its entries are looked at, as objects may hold
 * themselves.
 */
final class SavedObject {

  private final Object saved;

  SavedObject(Object saved) {
    this.saved = saved;
  }

  /**
   * The state dict: the object itself, or the only one among its entries.
   *
   * @return the tensors by name, in order
   * @throws CheckpointException if there is none, or more than one
   */
  Map<String, TensorView> stateDict() {
    if (!(saved instanceof Map<?, ?> entries)) {
      throw new CheckpointException("is no state dict: it is no dict of tensors by name");
    }
    if (entries.values().stream().anyMatch(TensorView.class::isInstance) || entries.isEmpty()) {
      return views(entries);
    }
    List<Object> names = new ArrayList<>();
    entries.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner && isStateDict(inner)) {
            names.add(name);
          }
        });
    if (names.size() > 1) {
      throw new CheckpointException(
          "holds %d state dicts (%s); save the one that is meant, as with"
                  .formatted(
                      names.size(),
                      String.join(", ", names.stream().map(Object::toString).toList()))
              + " torch.save(torch.load(file)[\"%s\"], file)".formatted(names.get(0)));
    }
    return views(names.isEmpty() ? entries : (Map<?, ?>) entries.get(names.get(0)));
  }

  private static boolean isStateDict(Map<?, ?> dict) {
    return !dict.isEmpty()
        && dict.keySet().stream().allMatch(String.class::isInstance)
        && dict.values().stream().allMatch(TensorView.class::isInstance);
  }

  private static Map<String, TensorView> views(Map<?, ?> entries) {
    Map<String, TensorView> views = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new CheckpointException("is no state dict: it has a key that is no text");
          }
          if (!(value instanceof TensorView view)) {
            throw new CheckpointException("is no state dict: its entry " + name + " is no tensor");
          }
          views.put(name, view);
        });
    return views;
  }
}
