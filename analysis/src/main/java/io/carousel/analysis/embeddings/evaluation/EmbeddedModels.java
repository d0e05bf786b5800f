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
    return of(dataset, EmbeddingScope.ALL);
  }

  /**
   * Those of the models that are meant: untrained ones first, then by name.
   *
   * @throws InvalidInputException if there are none, or embeddings are of another {@code
   *     samples.csv}
   */
  public static List<EmbeddedModel> of(DatasetFolder dataset, EmbeddingScope scope) {
    String samplesHash = Sha256.of(dataset.samples());
    List<EmbeddedModel> all = all(dataset);
    scope
        .choice()
        .check(
            dataset.embeddings().toString(),
            all.stream().map(EmbeddedModel::name).toList(),
            all.stream().map(EmbeddedModel::loss).toList());
    List<EmbeddedModel> models = new ArrayList<>(all.stream().filter(scope::admits).toList());
    if (models.isEmpty()) {
      throw new InvalidInputException(
          dataset.embeddings().toString(),
          "there are no embeddings of the models that are meant; run `embed` first");
    }
    models.forEach(model -> model.check(samplesHash));
    models.sort(
        Comparator.comparing((EmbeddedModel model) -> !model.untrained())
            .thenComparing(EmbeddedModel::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(EmbeddedModel::name));
    return List.copyOf(models);
  }

  /** The names of the models whose embeddings are there and not meant, in order. */
  public static List<String> leftOut(DatasetFolder dataset, EmbeddingScope scope) {
    return all(dataset).stream()
        .filter(model -> !scope.admits(model))
        .map(EmbeddedModel::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static List<EmbeddedModel> all(DatasetFolder dataset) {
    return embeddingFiles(dataset).stream().map(EmbeddedModel::at).toList();
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
