package io.carousel.cli;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The dataset that a subcommand works on. */
final class DatasetArgument {

  @Parameters(
      paramLabel = "DATASET",
      description = "Folder of the dataset, with samples.csv and images/ in it.")
  private Path root;

  /**
   * The folder that the user named.
   *
   * @throws InvalidInputException if it is no dataset
   */
  DatasetFolder folder() {
    DatasetFolder folder = new DatasetFolder(root);
    if (!Files.isDirectory(root)) {
      throw new InvalidInputException(
          root.toString(), "there is no such folder; make a dataset with carousel render");
    }
    if (!Files.exists(folder.samples())) {
      throw new InvalidInputException(
          root.toString(), "is no dataset, for there is no samples.csv in it");
    }
    return folder;
  }
}
