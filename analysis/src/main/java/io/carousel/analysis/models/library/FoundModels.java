package io.carousel.analysis.models.library;

import java.util.List;

/**
 * What lies in a folder of models.
 *
 * @param models the models: the untrained network first, then by name
 * @param broken what looks like a model and is none, by its place
 */
public record FoundModels(List<LossModel> models, List<BrokenModel> broken) {

  public FoundModels {
    models = List.copyOf(models);
    broken = List.copyOf(broken);
  }

  /** What is said of the broken ones, a line for each thing that is wrong. */
  public List<String> complaints() {
    return broken.stream()
        .flatMap(model -> model.reason().lines())
        .map(reason -> "left out: " + reason)
        .toList();
  }
}
