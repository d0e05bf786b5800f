package io.carousel.study;

import io.carousel.analysis.models.library.LossModel;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The embeddings of a study's dataset, of which only those of its present networks stay: a study
 * whose config has lost a loss must not show it any longer.
 *
 * @param dataset the dataset
 */
record KeptEmbeddings(DatasetFolder dataset) {

  /** Deletes the embeddings of all other models. */
  void keep(List<LossModel> models) {
    Set<String> names = models.stream().map(LossModel::fileName).collect(Collectors.toSet());
    if (!Files.isDirectory(dataset.embeddings())) {
      return;
    }
    try (Stream<Path> files = Files.list(dataset.embeddings())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.(npy|json)$", "");
        if (!names.contains(name)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new JobFailedException(
          dataset.embeddings() + ": could not be tidied (" + FileProblem.detail(e) + ")", e);
    }
  }
}
