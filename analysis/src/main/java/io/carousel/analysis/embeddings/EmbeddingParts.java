package io.carousel.analysis.embeddings;

import io.carousel.analysis.embeddings.EmbeddingOrigin.Computation;
import io.carousel.job.Attempt;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One model's embeddings in parts.
 *
 * @param files each part's files, in the order of the rows
 * @param rows how many embeddings there are in all
 */
record EmbeddingParts(List<EmbeddingFiles> files, int rows) {

  /** A file that is not there; empty if all are. */
  Optional<Path> lacking() {
    return files.stream()
        .filter(part -> part.readOrigin().isEmpty())
        .map(EmbeddingFiles::origin)
        .findFirst();
  }

  /**
   * Puts the parts together where the model's embeddings belong.
   *
   * @param attempt has what is not whole yet
   * @return a warning if parts were computed in different ways
   * @throws JobFailedException if that cannot be written
   */
  List<String> put(ModelTask task, Attempt attempt) {
    List<EmbeddingOrigin> origins =
        files.stream().map(part -> part.readOrigin().orElseThrow()).toList();
    List<Computation> ways = origins.stream().map(EmbeddingOrigin::computation).distinct().toList();
    EmbeddingOrigin origin = origins.get(0).with(joined(ways));
    EmbeddingFiles finished = task.finished();
    EmbeddingFiles unfinished = task.in(attempt.folder());
    try (var out = Files.newOutputStream(unfinished.embeddings())) {
      out.write(EmbeddingFiles.header(origin, rows));
      for (EmbeddingFiles part : files) {
        try (InputStream in = Files.newInputStream(part.embeddings())) {
          in.skipNBytes(EmbeddingFiles.header(origin, 0).length);
          in.transferTo(out);
        }
      }
    } catch (IOException e) {
      throw failed(finished, e);
    }
    if (unfinished.size() != EmbeddingFiles.wholeSize(origin)) {
      throw new JobFailedException(
          files.get(0).embeddings().getParent().getParent()
              + ": holds damaged embeddings of "
              + task.model()
              + "; delete the folder and run all parts again");
    }
    origin.write(unfinished.origin());
    try {
      Files.createDirectories(finished.embeddings().getParent());
      // In this order no origin is ever beside other embeddings.
      Files.deleteIfExists(finished.origin());
      Attempt.put(unfinished.embeddings(), finished.embeddings());
      Attempt.put(unfinished.origin(), finished.origin());
    } catch (IOException e) {
      throw failed(finished, e);
    }
    List<String> warnings = new ArrayList<>();
    if (ways.size() > 1) {
      warnings.add(
          "model %s: its parts were computed in different ways (%s), and differ in rounding"
              .formatted(
                  task.model(),
                  ways.stream()
                      .map(way -> way.engineVersion() + " on " + way.device())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    return warnings;
  }

  /** What computed them, where parts may differ in the engine's version and the device. */
  private static Computation joined(List<Computation> ways) {
    Computation first = ways.get(0);
    return new Computation(
        first.engine(),
        ways.stream().map(Computation::engineVersion).distinct().collect(Collectors.joining(", ")),
        ways.stream().map(Computation::device).distinct().collect(Collectors.joining(", ")),
        first.batchSize(),
        ways.stream().map(Computation::precision).max(Enum::compareTo).orElseThrow());
  }

  private static JobFailedException failed(EmbeddingFiles finished, IOException e) {
    return new JobFailedException(
        finished.embeddings() + ": could not be put together (" + FileProblem.detail(e) + ")", e);
  }
}
