package io.carousel.analysis.saliency;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The methods by which a dataset was explained, by the names that folders and files have of them:
 * "smoothgrad", and "smoothgrad-seed1" for the same under other noise. The paper's method comes
 * first and the others by name.
 */
public final class MethodNames {

  private static final String PAPER = "smoothgrad";

  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals(PAPER))
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern SEED = Pattern.compile("-seed-?\\d+$");

  private MethodNames() {}

  /** The methods that a dataset has maps by; maps under other noise are no method of their own. */
  public static List<String> explained(DatasetFolder dataset) {
    return files(dataset.saliency()).stream()
        .filter(folder -> files(folder).stream().anyMatch(MethodNames::holdsMaps))
        .map(MethodNames::name)
        .filter(name -> withoutSeed(name).equals(name))
        .sorted(ORDER)
        .toList();
  }

  /**
   * The methods whose maps were evaluated in some way.
   *
   * @param kind what the files of {@code evaluation/} are called: "attention" for {@code
   *     attention-<method>.json}
   */
  public static List<String> evaluated(DatasetFolder dataset, String kind) {
    Pattern pattern = Pattern.compile(Pattern.quote(kind) + "-(.+)\\.json");
    return files(dataset.evaluation()).stream()
        .map(file -> pattern.matcher(name(file)))
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .sorted(ORDER)
        .toList();
  }

  /** The folders of the same method's maps under other noise. */
  public static List<String> underOtherNoise(DatasetFolder dataset, String method) {
    return files(dataset.saliency()).stream()
        .filter(Files::isDirectory)
        .map(MethodNames::name)
        .filter(name -> withoutSeed(name).equals(withoutSeed(method)) && !name.equals(method))
        .sorted()
        .toList();
  }

  private static String withoutSeed(String name) {
    return SEED.matcher(name).replaceFirst("");
  }

  private static boolean holdsMaps(Path file) {
    return file.toString().endsWith(SaliencyFile.ENDING);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new InvalidInputException(
          folder.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }
}
