package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The models that embedded both of two datasets.
 *
 * @param models at least one, untrained ones first, then by name
 * @param leftOut what goes by the same name in both and is not the same, a line each
 */
record CommonModels(List<CommonModel> models, List<String> leftOut) {

  CommonModels {
    models = List.copyOf(models);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Finds them.
   *
   * @param scope which models are meant
   * @throws InvalidInputException if there is none, or a dataset has no embeddings
   */
  static CommonModels of(DatasetFolder first, DatasetFolder second, EmbeddingScope scope) {
    List<EmbeddedModel> of = EmbeddedModels.of(first, scope);
    List<EmbeddedModel> others = EmbeddedModels.of(second, scope);
    List<CommonModel> models = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (EmbeddedModel model : of) {
      Optional<EmbeddedModel> other =
          others.stream().filter(one -> one.name().equals(model.name())).findFirst();
      if (other.isPresent() && model.mayBeSameNetwork(other.get())) {
        models.add(new CommonModel(model.name(), model, other.get()));
      } else if (other.isPresent()) {
        leftOut.add(
            "model %s is left out: %s and %s are of other weights or other preprocessing; run `embed` on both again"
                .formatted(model.name(), model.file(), other.get().file()));
      }
    }
    if (models.isEmpty() && !leftOut.isEmpty()) {
      throw InvalidInputException.ofAll(leftOut);
    }
    if (models.isEmpty()) {
      throw new InvalidInputException(
          first.embeddings().toString(),
          "has no model in common with %s: here are %s, there %s; run `embed` on both with the same models"
              .formatted(second.embeddings(), names(of), names(others)));
    }
    return new CommonModels(models, leftOut);
  }

  private static String names(List<EmbeddedModel> models) {
    return models.stream().map(EmbeddedModel::name).collect(Collectors.joining(", "));
  }
}
