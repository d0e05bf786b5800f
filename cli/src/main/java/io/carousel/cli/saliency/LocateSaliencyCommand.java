package io.carousel.cli.saliency;

import io.carousel.analysis.reporting.table.TextTable;
import io.carousel.analysis.saliency.location.LocationGrid;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.stages.LocateSaliencyStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.ModelChoiceOptions;
import io.carousel.cli.options.PartOption;
import io.carousel.cli.options.StageOutput;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what every loss looks at. */
@Command(
    name = "locate-saliency",
    description = {
      "Says what every loss looks at: how much of its saliency lies on the car, on each part, on"
          + " the car's shadow and on the background, against the share of the pixels there; and"
          + " which property moves it. Needs the maps of carousel explain, and what carousel"
          + " annotate knows of the pixels or a folder of masks."
    },
    footer = "  carousel locate-saliency output/quickstart")
public final class LocateSaliencyCommand implements Runnable {

  private static final int TABLE_WIDTH = 100;

  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private MapsOption maps;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private PartOption part;

  @Option(
      names = "--masks",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description =
          "Folder with a mask <frame>.png an image, of the image's size: what is not black is the"
              + " car. Default: what carousel annotate wrote.")
  private Path masks;

  public LocateSaliencyCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.execution = execution;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (DatasetSource source = dataset.open()) {
      DatasetFolder folder = source.folder();
      LocateSaliencyStage stage =
          new LocateSaliencyStage(folder, maps.method(), masks, choice.choice());
      StageOutput output = new StageOutput(spec.commandLine());
      Execution.Lock lock =
          execution.lock(folder.root(), stage.name(), part.shard(), List.of(stage));
      try (lock) {
        output.print(execution.run(stage, part.shard()));
      }
      if (!part.isWhole() && !stage.isCurrent()) {
        out.println(part.waiting());
        return;
      }
      SaliencyLocation location =
          SaliencyLocation.read(SaliencyLocation.file(folder, maps.method()));
      print(location, out);
      out.println("attention: " + SaliencyLocation.file(folder, maps.method()));
    }
  }

  private static void print(SaliencyLocation location, PrintWriter out) {
    LocationGrid grid = new LocationGrid(location);
    TextTable table = new TextTable(TABLE_WIDTH);
    out.print(table.of(grid.shares()));
    out.println(LocationGrid.SHARES + " " + grid.middle());
    if (!location.properties().isEmpty()) {
      out.println("\nOn the car, by property:\n");
      out.print(table.of(grid.changes(Region.CAR)));
      out.println(LocationGrid.CHANGES);
    }
    if (grid.swaps().size() > 1) {
      out.println();
      out.print(table.of(grid.swaps()));
      out.println(LocationGrid.SWAPS);
    }
  }
}
