package io.carousel.analysis.embeddings.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.models.catalogue.FormerName;
import io.carousel.analysis.models.catalogue.LossInfo;
import java.util.List;
import java.util.Objects;

/**
 * One model's scores: a row of the table.
 *
 * @param model the model's name
 * @param loss how it was trained; null if that is not known
 * @param scores one score a property, in the order of {@link Evaluation#properties}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelScores(String model, LossInfo loss, List<Score> scores) {
  public ModelScores {
    Objects.requireNonNull(model, "model");
    loss = FormerName.loss(model, loss);
    model = FormerName.current(model);
    scores = List.copyOf(scores);
  }

  /** The scores of a model of which nothing else is known. */
  public ModelScores(String model, List<Score> scores) {
    this(model, null, scores);
  }
}
