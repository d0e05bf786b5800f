package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.models.catalogue.LossInfo;
import java.util.Optional;

/**
 * What embeddings are, as far as it is said.
 *
 * @param name the model's name
 * @param array the name of the array with the embeddings, in a file that has several
 * @param loss how the model was trained; null where that is not known
 */
public record EmbeddingImportSettings(
    Optional<String> name, Optional<String> array, LossInfo loss) {

  /** Nothing is said. */
  public static final EmbeddingImportSettings NONE =
      new EmbeddingImportSettings(Optional.empty(), Optional.empty(), LossInfo.UNKNOWN);

  /** This, and what others say where it says nothing. */
  EmbeddingImportSettings orElse(EmbeddingImportSettings others) {
    return new EmbeddingImportSettings(
        name.or(others::name),
        array.or(others::array),
        new LossInfo(
                either(loss.loss(), others.loss.loss()),
                either(loss.year(), others.loss.year()),
                either(loss.family(), others.loss.family()),
                either(loss.distance(), others.loss.distance()),
                either(loss.trainedOn(), others.loss.trainedOn()),
                either(loss.fold(), others.loss.fold()))
            .ofRun(either(loss.run(), others.loss.run()), null));
  }

  private static <T> T either(T first, T second) {
    return first == null ? second : first;
  }
}
