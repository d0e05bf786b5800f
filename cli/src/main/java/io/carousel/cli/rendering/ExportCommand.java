package io.carousel.cli.rendering;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import io.carousel.renderer.annotation.CocoExport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a dataset's annotations in a format that other tools read. */
@Command(
    name = "export",
    description = "Writes an annotated dataset's boxes and masks as COCO JSON.",
    footer = "  carousel export output/quickstart")
public final class ExportCommand implements Runnable {

  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--coco",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description = "The JSON file to write. Default: annotations/coco.json in the dataset.")
  private Path coco;

  public ExportCommand(Home home, Progress progress) {
    this.dataset = new DatasetArgument(home);
    this.progress = progress;
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      DatasetFolder folder = source.folder();
      Path file = coco == null ? folder.annotations().resolve("coco.json") : coco;
      new CocoExport(folder, progress).write(file);
      spec.commandLine().getOut().println("COCO: " + file);
    }
  }
}
