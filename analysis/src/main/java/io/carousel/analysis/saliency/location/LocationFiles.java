package io.carousel.analysis.saliency.location;

import io.carousel.analysis.saliency.MethodNames;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a dataset has of attention, by method. */
public final class LocationFiles {

  private LocationFiles() {}

  /**
   * Reads all of it.
   *
   * @return by method, SmoothGrad first and the others by name; empty if there is none
   * @throws InvalidInputException if a file is broken or of a newer format
   */
  public static Map<String, SaliencyLocation> readAll(DatasetFolder dataset) {
    Map<String, SaliencyLocation> all = new LinkedHashMap<>();
    for (String method : MethodNames.evaluated(dataset, "attention")) {
      all.put(method, SaliencyLocation.read(SaliencyLocation.file(dataset, method)));
    }
    return all;
  }
}
