package io.carousel.cli.options;

import io.carousel.dataset.DatasetSource;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The dataset that a subcommand works on. */
public final class DatasetArgument {

  @Parameters(
      paramLabel = "DATASET",
      description =
          "Folder of the dataset, with samples.csv and images/ in it, or a zip file of one.")
  private Path path;

  /**
   * Opens the dataset that the user named; to be closed.
   *
   * @throws InvalidInputException if it is no dataset
   */
  public DatasetSource open() {
    return DatasetSource.open(path);
  }
}
