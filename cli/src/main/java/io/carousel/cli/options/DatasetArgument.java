package io.carousel.cli.options;

import io.carousel.cli.home.Home;
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

  private final Home home;

  /**
   * The argument.
   *
   * @param home where the dataset lies if it is not in the working directory
   */
  public DatasetArgument(Home home) {
    this.home = home;
  }

  /**
   * Opens the dataset that the user named; to be closed.
   *
   * @throws InvalidInputException if it is no dataset
   */
  public DatasetSource open() {
    return DatasetSource.open(home.find(path));
  }
}
