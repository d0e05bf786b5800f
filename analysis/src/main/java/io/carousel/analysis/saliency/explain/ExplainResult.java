package io.carousel.analysis.saliency.explain;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of the models.
 *
 * @param made names of those whose maps were made
 * @param kept names of those whose maps were there already
 * @param files the maps of both
 * @param frames the images whose maps the files hold
 * @param notes what is worth knowing of the images, a line each
 * @param warnings one line for each model that was left out
 */
public record ExplainResult(
    List<String> made,
    List<String> kept,
    List<Path> files,
    List<Integer> frames,
    List<String> notes,
    List<String> warnings) {

  public ExplainResult {
    made = List.copyOf(made);
    kept = List.copyOf(kept);
    files = List.copyOf(files);
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
  }
}
