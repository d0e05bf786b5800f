package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds embeddings by the name of their model.
 *
 * @param files the file of each model
 */
record EmbeddingStore(Map<String, Path> files) {

  private static final String SUFFIX = ".npy";

  /** The embeddings that lie in a dataset's folder; none if there is no such folder. */
  static EmbeddingStore of(DatasetFolder dataset) {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(dataset.embeddings())) {
      try (Stream<Path> all = Files.list(dataset.embeddings())) {
        all.filter(file -> file.toString().endsWith(SUFFIX))
            .sorted()
            .forEach(file -> files.put(model(file), file));
      } catch (IOException e) {
        throw FileProblem.reading(dataset.embeddings(), e);
      }
    }
    return new EmbeddingStore(files);
  }

  /** The model's name; that of the file where another program made it. */
  private static String model(Path file) {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.length() - SUFFIX.length());
    Path origin = file.resolveSibling(stem + ".json");
    return Files.exists(origin) ? EmbeddingOrigin.read(origin).model() : stem;
  }

  /**
   * Reads a model's embeddings; empty if they are not there.
   *
   * @param images how many there must be
   */
  Optional<Embeddings> read(String model, int images) {
    Path file = files.get(model);
    if (file == null) {
      return Optional.empty();
    }
    Embeddings embeddings = Embeddings.read(file);
    if (embeddings.rows() != images) {
      throw new InvalidInputException(
          file.toString(),
          "has %d rows, where samples.csv has %d; run `embed` again"
              .formatted(embeddings.rows(), images));
    }
    return Optional.of(embeddings);
  }
}
