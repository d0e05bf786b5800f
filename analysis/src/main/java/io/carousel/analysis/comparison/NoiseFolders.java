package io.carousel.analysis.comparison;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of one method's maps, which differ in the seed of the noise. */
final class NoiseFolders {

  private static final Pattern SEED_OF_FOLDER = Pattern.compile("-seed-?\\d+$");
  private static final Pattern SEED_OF_METHOD = Pattern.compile(", seed -?\\d+");

  private NoiseFolders() {}

  /** The other folders of a method's maps, in order of name. */
  static List<String> others(DatasetFolder dataset, String method) {
    Path folder = dataset.saliency();
    String base = SEED_OF_FOLDER.matcher(method).replaceFirst("");
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> SEED_OF_FOLDER.matcher(name).replaceFirst("").equals(base))
          .filter(name -> !name.equals(method))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InvalidInputException(
          folder.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }

  /** A method in words, without the seed of its noise. */
  static String withoutSeed(String method) {
    return SEED_OF_METHOD.matcher(method).replaceFirst("");
  }

  /** Whether a method draws noise. */
  static boolean drawsNoise(String method) {
    return SEED_OF_METHOD.matcher(method).find();
  }
}
