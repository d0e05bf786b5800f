package io.carousel.analysis.embeddings;

import io.carousel.job.InvalidInputException;
import java.util.List;

/**
 * What became of the models.
 *
 * @param made the names of those whose embeddings were made
 * @param kept the names of those whose embeddings were there
 * @param warnings a line for every model that was not embedded as was asked for
 * @param leftOut a line for every model that could not be embedded
 */
public record EmbeddingResult(
    List<String> made, List<String> kept, List<String> warnings, List<String> leftOut) {

  public EmbeddingResult {
    made = List.copyOf(made);
    kept = List.copyOf(kept);
    warnings = List.copyOf(warnings);
    leftOut = List.copyOf(leftOut);
  }

  /** The line for a model that could not be embedded, by the first of what is wrong with it. */
  static String leftOut(String model, InvalidInputException e) {
    String reason = e.getMessage().lines().findFirst().orElseThrow();
    return "model " + model + " is left out: " + reason;
  }
}
