package io.carousel.analysis.explain;

import java.util.List;

/**
 * What became of the models.
 *
 * @param made names of those whose maps were made
 * @param kept names of those whose maps were there already
 * @param warnings one line for each that was left out
 */
public record ExplainResult(List<String> made, List<String> kept, List<String> warnings) {

  public ExplainResult {
    made = List.copyOf(made);
    kept = List.copyOf(kept);
    warnings = List.copyOf(warnings);
  }
}
