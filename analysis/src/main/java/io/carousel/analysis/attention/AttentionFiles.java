package io.carousel.analysis.attention;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a dataset has of attention, by method. */
public final class AttentionFiles {

  private static final Pattern NAME = Pattern.compile("attention-(.+)\\.json");

  /** The paper's method. */
  private static final String FIRST = "smoothgrad";

  private AttentionFiles() {}

  /**
   * Reads all of it.
   *
   * @return by method, SmoothGrad first and the others by name; empty if there is none
   * @throws InvalidInputException if a file is broken or of a newer format
   */
  public static Map<String, Attention> readAll(DatasetFolder dataset) {
    Map<String, Attention> all = new LinkedHashMap<>();
    for (String method : methods(dataset.evaluation())) {
      all.put(method, Attention.read(Attention.file(dataset, method)));
    }
    return all;
  }

  private static List<String> methods(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .sorted(
              Comparator.comparing((String method) -> !method.equals(FIRST))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new InvalidInputException(
          folder.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }
}
