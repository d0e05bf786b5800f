package io.carousel.analysis.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.analysis.support.statistics.Spread;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * All numbers of a study: {@code study.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param study the study's name
 * @param network the architecture's name
 * @param folds into how many parts the training classes were divided
 * @param data what networks learned from and were measured on
 * @param tie the shortcut that was planted; null if none was
 * @param properties what {@link StudyRun#scores} are by, in column order
 * @param runs the untrained networks first, then by strength, family, year, loss, fold and seed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StudyResults(
    int formatVersion,
    String study,
    String network,
    int folds,
    StudyData data,
    StudyTie tie,
    List<String> properties,
    List<StudyRun> runs) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<StudyResults> JSON =
      new VersionedJson<>(
          StudyResults.class,
          FORMAT_VERSION,
          "there is no such file; the study has not come so far yet");

  /** The file's name within the study's folder. */
  public static final String FILE = "study.json";

  public StudyResults {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(data, "data");
    properties = List.copyOf(properties);
    runs = List.copyOf(runs);
  }

  /** Writes the results as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads results.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static StudyResults read(Path file) {
    return JSON.read(file);
  }

  /** The untrained networks. */
  public List<StudyRun> untrained() {
    return runs.stream().filter(StudyRun::untrained).toList();
  }

  /** Whether a shortcut was planted and measured. */
  public boolean hasShortcut() {
    return tie != null && properties.contains(tie.property());
  }

  /**
   * The networks that were trained on images in which nothing was tied, or what comes closest to
   * it: what tables show.
   */
  public List<StudyRun> leastTied() {
    Double least = tie == null ? null : tie.strengths().get(0);
    return runs.stream()
        .filter(run -> !run.untrained() && Objects.equals(run.strength(), least))
        .toList();
  }

  /**
   * The networks whose training led nowhere: no epoch was better on the validation classes than no
   * training, or MAP@R on the unseen classes is not above that of the untrained networks.
   */
  public List<StudyRun> noBetterThanUntrained() {
    double before = mean(untrained(), run -> run.accuracy().mapAtR());
    return runs.stream()
        .filter(run -> !run.untrained())
        .filter(run -> run.training().bestEpoch() == 0 || run.accuracy().mapAtR() <= before)
        .toList();
  }

  /** The mean over some runs; NaN over none. */
  static double mean(List<StudyRun> runs, ToDoubleFunction<StudyRun> value) {
    return runs.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  /** A number of some runs, and how far they lie apart. */
  static Spread spread(List<StudyRun> runs, ToDoubleFunction<StudyRun> value) {
    return Spread.of(runs.stream().mapToDouble(value).boxed().toList());
  }
}
