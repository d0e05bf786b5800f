package io.carousel.cli.rendering;

import io.carousel.analysis.reporting.projector.ProjectorExport;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import io.carousel.dataset.ImageFolderTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.renderer.annotation.CocoExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a dataset holds in formats that other tools read. */
@Command(
    name = "export",
    description = {
      "Writes what a dataset holds in formats that other tools read: the boxes and masks of an"
          + " annotated dataset as COCO JSON, its properties as images/metadata.csv for Hugging"
          + " Face's ImageFolder, or the embeddings of an analysed one for TensorBoard's projector."
    },
    footer = {
      "  carousel export output/quickstart --as image-folder,projector",
      "",
      "docs/exchange.md says how each is opened."
    })
public final class ExportCommand implements Runnable {

  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "coco",
      converter = ExportFormatConverter.class,
      completionCandidates = ExportFormatConverter.Words.class,
      description = "What to write, with commas between several: ${COMPLETION-CANDIDATES}.")
  private List<ExportFormat> formats;

  @Option(
      names = "--coco",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description = "The COCO file. Default: annotations/coco.json in the dataset.")
  private Path coco;

  @Option(
      names = "--projector",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the projector's files. Default: projector/ in the dataset.")
  private Path projector;

  public ExportCommand(Home home, Progress progress) {
    this.dataset = new DatasetArgument(home);
    this.progress = progress;
  }

  @Override
  public void run() {
    refuse("--coco", coco, ExportFormat.COCO);
    refuse("--projector", projector, ExportFormat.PROJECTOR);
    try (DatasetSource source = dataset.open()) {
      for (ExportFormat format : formats) {
        export(format, source.folder());
      }
    }
  }

  private void refuse(String option, Path given, ExportFormat format) {
    if (given != null && !formats.contains(format)) {
      throw new InvalidInputException(option, "goes with --as " + format + "; add that");
    }
  }

  private void export(ExportFormat format, DatasetFolder folder) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case COCO -> {
        Path file = coco == null ? folder.annotations().resolve("coco.json") : coco;
        new CocoExport(folder, progress).write(file);
        out.println("COCO: " + file);
      }
      case IMAGE_FOLDER -> {
        ImageFolderTable table = new ImageFolderTable(folder);
        table.write();
        out.println("ImageFolder: " + table.file());
      }
      case PROJECTOR -> {
        Path target = projector == null ? folder.root().resolve("projector") : projector;
        List<String> models = new ProjectorExport(folder, progress).write(target);
        out.println("projector: " + target + " (" + String.join(", ", models) + ")");
      }
    }
  }
}
