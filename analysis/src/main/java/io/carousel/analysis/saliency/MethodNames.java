package io.carousel.analysis.saliency;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  private static final String JSON = ".json";

  private MethodNames() {}

  /**
   * The methods that a dataset has maps by; maps under other noise are no method of their own. One
   * whose maps are damaged is there too, as opening them says what is wrong.
   */
  public static List<String> explained(DatasetFolder dataset) {
    return folders(dataset)
        .filter(MethodNames::isMethodOfItsOwn)
        .map(MethodNames::name)
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
    String start = kind + "-";
    return files(dataset.evaluation()).stream()
        .map(MethodNames::name)
        .filter(name -> name.startsWith(start) && name.endsWith(JSON))
        .map(name -> name.substring(start.length(), name.length() - JSON.length()))
        .sorted(ORDER)
        .toList();
  }

  /**
   * The folders of maps by the same method under other noise, whatever its other settings.
   *
   * @param folder the folder of the maps; empty folders have none under other noise
   * @throws InvalidInputException if a file of maps is damaged
   */
  public static List<String> underOtherNoise(DatasetFolder dataset, String folder) {
    Optional<SaliencyMethod> of = method(dataset.saliency().resolve(folder));
    return folders(dataset)
        // The others need not be opened, nor be in order.
        .filter(other -> of.isPresent() && name(other).startsWith(of.get().name()))
        .filter(other -> method(other).filter(one -> isOtherNoise(of.get(), one)).isPresent())
        .map(MethodNames::name)
        .sorted()
        .toList();
  }

  private static boolean isOtherNoise(SaliencyMethod of, SaliencyMethod other) {
    return other.name().equals(of.name()) && !Objects.equals(other.seed(), of.seed());
  }

  private static boolean isMethodOfItsOwn(Path folder) {
    try {
      return method(folder).filter(method -> !method.hasOtherNoise()).isPresent();
    } catch (InvalidInputException e) {
      return true;
    }
  }

  private static Stream<Path> folders(DatasetFolder dataset) {
    return files(dataset.saliency()).stream().filter(Files::isDirectory);
  }

  /** The method of a folder's maps, as the first file says; empty if there are none. */
  private static Optional<SaliencyMethod> method(Path folder) {
    return files(folder).stream()
        .filter(file -> file.toString().endsWith(SaliencyFile.ENDING))
        .sorted()
        .findFirst()
        .map(file -> SaliencyFile.open(file).origin().method());
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
      throw FileProblem.reading(folder, e);
    }
  }
}
