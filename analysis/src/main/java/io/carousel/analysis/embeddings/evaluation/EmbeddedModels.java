package io.carousel.analysis.embeddings.evaluation;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the models whose embeddings of a dataset are there. */
public final class EmbeddedModels {

  private EmbeddedModels() {}

  /**
   * The models: untrained ones first, then by name.
   *
   * @throws InvalidInputException if there are none, or embeddings are of another {@code
   *     samples.csv}
   */
  public static List<EmbeddedModel> of(DatasetFolder dataset) {
    String samplesHash = Sha256.of(dataset.samples());
    List<EmbeddedModel> models = new ArrayList<>();
    for (Path file : embeddingFiles(dataset)) {
      models.add(EmbeddedModel.at(file, samplesHash));
    }
    models.sort(
        Comparator.comparing((EmbeddedModel model) -> !model.untrained())
            .thenComparing(EmbeddedModel::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(EmbeddedModel::name));
    return List.copyOf(models);
  }

  private static List<Path> embeddingFiles(DatasetFolder dataset) {
    List<Path> found = List.of();
    if (Files.isDirectory(dataset.embeddings())) {
      try (Stream<Path> files = Files.list(dataset.embeddings())) {
        found = files.filter(file -> file.toString().endsWith(".npy")).toList();
      } catch (IOException e) {
        throw FileProblem.reading(dataset.embeddings(), e);
      }
    }
    if (found.isEmpty()) {
      throw new InvalidInputException(
          dataset.embeddings().toString(), "there are no embeddings; run `embed` first");
    }
    return found;
  }
}
