package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.LossModel;
import java.util.List;
import java.util.Optional;

/**
 * Which of the embeddings that lie in a dataset's folder are meant.
 *
 * @param choice the models that are
 * @param found the names of the models that were found where models are looked for; embeddings of
 *     others are meant only if another program made them. Empty if models were not looked for
 */
public record EmbeddingScope(ModelChoice choice, Optional<List<String>> found) {

  /** All that are there. */
  public static final EmbeddingScope ALL = new EmbeddingScope(ModelChoice.ALL, Optional.empty());

  /** Those of some models and those that another program made. */
  public static EmbeddingScope of(FoundModels models) {
    return new EmbeddingScope(
        ModelChoice.ALL, Optional.of(models.models().stream().map(LossModel::name).toList()));
  }

  /** Those of a choice among all that are there. */
  public static EmbeddingScope of(ModelChoice choice) {
    return new EmbeddingScope(choice, Optional.empty());
  }

  boolean admits(EmbeddedModel model) {
    return choice.admits(model.name(), model.loss())
        && (model.imported() || found.map(names -> names.contains(model.name())).orElse(true));
  }
}
