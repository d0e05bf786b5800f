package io.carousel.cli.options;

import io.carousel.cli.home.Home;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the models lie. */
public final class ModelsFolderOption {

  private final Path standard;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Folder of trained models; the untrained network needs no file.")
  private Path folder;

  /**
   * The option, which is the folder of Carousel's own models by default.
   *
   * @param home where the models lie unless the user says otherwise
   */
  public ModelsFolderOption(Home home) {
    this.standard = home.models();
    this.folder = standard;
  }

  /** The folder; the standard one may be missing, one that was named may not. */
  public Path folder() {
    if (!folder.equals(standard) && !Files.isDirectory(folder)) {
      throw new InvalidInputException(
          folder.toString(), "there is no such folder; --models names the folder of models");
    }
    return folder;
  }
}
