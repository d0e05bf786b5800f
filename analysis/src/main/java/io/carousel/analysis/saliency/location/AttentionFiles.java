package io.carousel.analysis.saliency.location;

import io.carousel.analysis.saliency.MethodNames;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a dataset has of attention, by method. */
public final class AttentionFiles {

  private AttentionFiles() {}

  /**
   * Reads all of it.
   *
   * @return by method, SmoothGrad first and the others by name; empty if there is none
   * @throws InvalidInputException if a file is broken or of a newer format
   */
  public static Map<String, Attention> readAll(DatasetFolder dataset) {
    Map<String, Attention> all = new LinkedHashMap<>();
    for (String method : MethodNames.evaluated(dataset, "attention")) {
      all.put(method, Attention.read(Attention.file(dataset, method)));
    }
    return all;
  }
}
