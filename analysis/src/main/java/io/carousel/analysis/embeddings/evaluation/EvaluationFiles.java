package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Measures;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the results of one measure lie.
 *
 * @param folder {@code evaluation/}
 * @param measure the measure's id
 */
public record EvaluationFiles(Path folder, String measure) {

  private static final String SCORES = ".json";
  private static final String SUMMARY = "-summary.json";

  /** The files of a measure in a dataset. */
  public static EvaluationFiles of(DatasetFolder dataset, String measure) {
    return new EvaluationFiles(dataset.evaluation(), measure);
  }

  /**
   * The measures by which a dataset was evaluated: those that Carousel knows in their own order,
   * then others by name.
   *
   * @throws InvalidInputException if it was not evaluated
   */
  public static List<EvaluationFiles> all(DatasetFolder dataset) {
    TreeSet<String> there = new TreeSet<>();
    if (Files.isDirectory(dataset.evaluation())) {
      try (Stream<Path> files = Files.list(dataset.evaluation())) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(SUMMARY))
            .forEach(name -> there.add(name.substring(0, name.length() - SUMMARY.length())));
      } catch (IOException e) {
        throw FileProblem.reading(dataset.evaluation(), e);
      }
    }
    // Older versions wrote summaries by another name, or none.
    Measures.ids().stream()
        .filter(id -> Files.exists(of(dataset, id).scores()))
        .forEach(there::add);
    if (there.isEmpty()) {
      throw new InvalidInputException(
          of(dataset, NormalisedRPrecision.ID).scores().toString(),
          "there is no such file; run `evaluate` first");
    }
    List<String> ordered = new ArrayList<>(Measures.ids());
    ordered.retainAll(there);
    there.removeAll(ordered);
    ordered.addAll(there);
    return ordered.stream().map(measure -> of(dataset, measure)).toList();
  }

  /** Every model by every property: an {@link Evaluation}. */
  public Path scores() {
    return folder.resolve(measure + SCORES);
  }

  /** Losses over their folds, families and tests. */
  public Path summary() {
    return folder.resolve(measure + SUMMARY);
  }

  /** The summary to read: where an older version wrote it, if it is there only. */
  public Path existingSummary() {
    return existing(summary(), "summary.json");
  }

  /** Losses against each other: every two by every property. */
  public Path differences() {
    return folder.resolve(measure + "-differences.json");
  }

  /** The bootstrap replicates: see {@link Replicates}. */
  public Path replicates() {
    return folder.resolve(measure + "-bootstrap.npy");
  }

  /** The replicates to read: where an older version wrote them, if they are there only. */
  public Path existingReplicates() {
    return existing(replicates(), "bootstrap.npy");
  }

  private Path existing(Path file, String olderName) {
    Path older = folder.resolve(olderName);
    return measure.equals(NormalisedRPrecision.ID) && !Files.exists(file) && Files.exists(older)
        ? older
        : file;
  }

  /** The scores by level, as CSV. */
  public Path levels() {
    return folder.resolve(measure + "-levels.csv");
  }
}
