package io.carousel.cli.saliency;

import io.carousel.analysis.reporting.lossmatrix.LossMatrix;
import io.carousel.analysis.reporting.lossmatrix.MatrixFiles;
import io.carousel.analysis.reporting.lossmatrix.TextMatrix;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.stages.CompareSaliencyStage;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the saliency maps of every two losses. */
@Command(
    name = "compare-saliency",
    description = {
      "Compares the saliency maps of every two losses, fold by fold: Pearson correlation (mean and"
          + " spread by Fisher's z, in percent) and Jensen-Shannon divergence; within and between"
          + " families; beside a floor, the untrained network, and a ceiling, the same model under"
          + " other noise."
    },
    footer = "  carousel compare-saliency output/quickstart")
public final class CompareSaliencyCommand implements Runnable {

  private static final int WIDTH = 100;

  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private MapsOption maps;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private PartOption part;

  public CompareSaliencyCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.execution = execution;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (DatasetSource source = dataset.open()) {
      DatasetFolder folder = source.folder();
      CompareSaliencyStage stage = new CompareSaliencyStage(folder, maps.method(), choice.choice());
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
      Path file = SaliencyComparison.file(folder, maps.method());
      SaliencyComparison comparison = SaliencyComparison.read(file);
      out.println();
      for (MapMeasureKind measure : MapMeasureKind.values()) {
        out.println(new TextMatrix(WIDTH).of(new LossMatrix(comparison, measure)));
      }
      out.println("matrices: " + MatrixFiles.folder(folder, maps.method()));
      out.println("comparison: " + file);
    }
  }
}
