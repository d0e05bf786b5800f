package io.carousel.analysis.saliency.location;

import io.carousel.analysis.saliency.MethodNames;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where saliency lies in a dataset, by every method that was looked into. */
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

  /** Every file that the measurement of a method's maps writes, figures included. */
  public static List<Path> of(DatasetFolder dataset, String method) {
    return Stream.of(
            ".json",
            ".csv",
            "-levels.csv",
            ".tex",
            ".md",
            ".svg",
            ".pdf",
            ".png",
            "-changes.svg",
            "-changes.pdf",
            "-changes.png")
        .map(ending -> dataset.evaluation().resolve("attention-" + method + ending))
        .filter(file -> !mayBeMissing(file.toString()) || Files.exists(file))
        .toList();
  }

  /** Whether a file is not always there: older versions wrote no PDF. */
  private static boolean mayBeMissing(String file) {
    return file.contains("-changes.") || file.endsWith(".pdf");
  }
}
