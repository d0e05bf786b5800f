package io.carousel.cli;

import io.carousel.analysis.imports.ImportJob;
import io.carousel.analysis.imports.PictureTable;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a dataset of pictures that others made. */
@Command(
    name = "import",
    description = "Makes a dataset of a folder of images and a CSV table of their properties.",
    footer = "  carousel import photos photos/labels.csv --image-column file")
final class ImportCommand implements Runnable {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of the images.")
  private Path images;

  @Parameters(
      index = "1",
      paramLabel = "TABLE",
      description = "CSV file: a header, then a line an image, with its file's name.")
  private Path table;

  @Option(
      names = "--image-column",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description = "The column with the files' names. Default: the first.")
  private String imageColumn;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the dataset. Default: output/<the folder's name>.")
  private Path output;

  ImportCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    String name = images.toAbsolutePath().normalize().getFileName().toString();
    DatasetFolder target = new DatasetFolder(output == null ? home.output().resolve(name) : output);
    new ImportJob(images, PictureTable.read(table, imageColumn), target, progress).run();
    spec.commandLine().getOut().println("dataset: " + target.root());
  }
}
