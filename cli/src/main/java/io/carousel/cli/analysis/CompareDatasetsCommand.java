package io.carousel.cli.analysis;

import ai.djl.Device;
import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.embeddings.gap.DatasetGap;
import io.carousel.analysis.embeddings.gap.GapGrid;
import io.carousel.analysis.embeddings.gap.GapSettings;
import io.carousel.analysis.reporting.table.TextTable;
import io.carousel.analysis.stages.CompareDatasetsStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.JsonOption;
import io.carousel.cli.options.ModelChoiceOptions;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.StageOutput;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how near a dataset is to another. */
@Command(
    name = "compare-datasets",
    description = {
      "Says how near a dataset is to another, such as renders to photographs, under every model"
          + " that has embedded both: the Kernel Inception Distance's estimator, precision and"
          + " recall, whether a linear classifier can tell them apart, and the nearest images of"
          + " the other side by side. Needs carousel embed of both with the same models."
    },
    footer = "  carousel compare-datasets output/paper output/cars196 --by all")
public final class CompareDatasetsCommand implements Runnable {

  private static final int TABLE_WIDTH = 160;
  private static final String EVERY = "all";

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Parameters(
      index = "1",
      paramLabel = "OTHER",
      description = "The dataset that it is compared with; a folder or a zip file like the first.")
  private Path other;

  @Option(
      names = "--by",
      paramLabel = "PROPERTY",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      description =
          "Look at every level of this property of the first dataset by itself: which one is"
              + " farthest from the other dataset; several with commas between them, or "
              + EVERY
              + ". Default: none.")
  private List<String> by = List.of();

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "" + GapSettings.DEFAULT_IMAGES,
      converter = PositiveConverter.class,
      description = "The most images of each dataset that are looked at, drawn at random.")
  private Integer images;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Where the draws of images, subsets and folds start from.")
  private long seed;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private JsonOption json;

  public CompareDatasetsCommand(Home home, Progress progress) {
    this.home = home;
    this.dataset = new DatasetArgument(home);
    this.progress = progress;
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open();
        DatasetSource second = DatasetSource.open(home.find(other))) {
      CompareDatasetsStage stage =
          DatasetAnalysis.of(source.folder())
              .only(choice.choice())
              .settings(AnalysisSettings.standard(Device.cpu()))
              .build()
              .compareWith(second.folder(), settings());
      new StageOutput(spec.commandLine())
          .quiet(json.isWanted())
          .print(Execution.here(progress).runLocked(source.folder().root(), stage));
      DatasetGap gap = DatasetGap.read(stage.result());
      if (json.isWanted()) {
        json.print(spec.commandLine(), gap);
        return;
      }
      print(gap, spec.commandLine().getOut());
      spec.commandLine().getOut().println("comparison: " + stage.result());
    }
  }

  private GapSettings settings() {
    return new GapSettings(
        images,
        GapSettings.DEFAULT_SUBSETS,
        GapSettings.DEFAULT_SUBSET_SIZE,
        by.equals(List.of(EVERY)) ? Optional.empty() : Optional.of(by),
        seed);
  }

  private static void print(DatasetGap gap, PrintWriter out) {
    GapGrid grid = new GapGrid(gap);
    TextTable table = new TextTable(TABLE_WIDTH);
    out.print(table.of(grid.models()));
    out.println(GapGrid.MODELS);
    if (!gap.properties().isEmpty()) {
      out.println();
      out.print(table.of(grid.properties()));
      out.println(GapGrid.PROPERTIES);
    }
  }
}
