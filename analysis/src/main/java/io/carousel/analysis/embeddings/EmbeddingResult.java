package io.carousel.analysis.embeddings;

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
}
