package io.carousel.analysis.evaluation;

import java.util.List;

/**
 * One model's scores: a row of the table.
 *
 * @param model the model's name
 * @param scores one score a property, in the order of {@link Evaluation#properties}
 */
public record ModelScores(String model, List<Score> scores) {
  public ModelScores {
    scores = List.copyOf(scores);
  }
}
