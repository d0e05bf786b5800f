package io.carousel.analysis.models.network;

import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tensors the state dict of a module has.
 *
 * @param module what a person calls the module: "trunk"
 * @param needed the tensors that must be there, with their shapes, in the order of the state dict
 * @param ignored the tensors that may be there too and are not used
 */
record TensorTable(String module, Map<String, List<Integer>> needed, Set<String> ignored) {

  private static final int MOST_LINES = 10;

  /**
   * Checks a state dict against the table.
   *
   * @throws InvalidInputException if a tensor is missing, unknown or misshapen: one line each, ten
   *     at most
   */
  void check(Path file, StateDict dict) {
    List<String> lines = new ArrayList<>();
    needed.forEach(
        (name, shape) -> {
          Tensor tensor = dict.tensors().get(name);
          if (tensor == null) {
            lines.add("%s: tensor %s of the %s is missing".formatted(file, name, module));
          } else if (!tensor.shape().equals(shape)) {
            lines.add(
                "%s: tensor %s has the shape %s, where the %s needs %s"
                    .formatted(file, name, tensor.shape(), module, shape));
          }
        });
    for (String name : dict.tensors().keySet()) {
      if (!needed.containsKey(name) && !ignored.contains(name)) {
        lines.add("%s: tensor %s is not one of the %s's".formatted(file, name, module));
      }
    }
    if (!lines.isEmpty()) {
      throw InvalidInputException.ofAll(capped(file, lines));
    }
  }

  private static List<String> capped(Path file, List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
    first.add(
        "%s: and %d more tensors; is this the right file?"
            .formatted(file, lines.size() - first.size()));
    return first;
  }
}
