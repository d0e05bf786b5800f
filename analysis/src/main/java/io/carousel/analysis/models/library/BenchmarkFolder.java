package io.carousel.analysis.models.library;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the folders of the benchmark say of a model: {@code
 * <run>_reproduction0/Test50_50_Partitions4_<fold>/saved_models}.
 *
 * @param run the run's name; null where no folder has one
 * @param folder the run's folder, which says which of its reproductions it is; null likewise
 * @param fold the fold; null where no folder has one
 */
record BenchmarkFolder(String run, String folder, Integer fold) {

  private static final Pattern RUN = Pattern.compile("(.+)_reproduction\\d+");
  private static final Pattern FOLD = Pattern.compile("Test\\d+_\\d+_Partitions\\d+_(\\d{1,3})");
  private static final String SAVED = "saved_models";

  /** What the folders of a path say, the innermost first. */
  static BenchmarkFolder of(Path path) {
    String run = null;
    String folder = null;
    Integer fold = null;
    for (Path part : path) {
      folder = match(RUN, part.toString()).map(name -> part.toString()).orElse(folder);
      run = match(RUN, part.toString()).orElse(run);
      fold = match(FOLD, part.toString()).map(Integer::valueOf).orElse(fold);
    }
    return new BenchmarkFolder(run, folder, fold);
  }

  /** A folder's part in a short name; empty for a folder that all models of the benchmark share. */
  static Optional<String> brief(String folder) {
    return folder.equals(SAVED)
        ? Optional.empty()
        : match(RUN, folder).or(() -> match(FOLD, folder)).or(() -> Optional.of(folder));
  }

  /** The folder of a model within that of all models. */
  static Path path(String run, int fold) {
    return Path.of(run + "_reproduction0", "Test50_50_Partitions4_" + fold, SAVED);
  }

  private static Optional<String> match(Pattern pattern, String folder) {
    Matcher matcher = pattern.matcher(folder);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
