package io.carousel.cli.saliency;

import io.carousel.analysis.reporting.lossmatrix.LossMatrix;
import io.carousel.analysis.reporting.lossmatrix.MatrixFiles;
import io.carousel.analysis.reporting.lossmatrix.TextMatrix;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.saliency.comparison.SaliencyComparisonJob;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
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

  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private MapsOption maps;

  public CompareSaliencyCommand(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (DatasetSource source = dataset.open()) {
      SaliencyComparisonJob.Result result =
          new SaliencyComparisonJob(
                  source.folder(), maps.method(), SaliencyComparisonJob.DEFAULT_BOOTSTRAP, progress)
              .run();
      result.warnings().forEach(spec.commandLine().getErr()::println);
      out.println();
      for (MapMeasureKind measure : MapMeasureKind.values()) {
        out.println(new TextMatrix(WIDTH).of(new LossMatrix(result.comparison(), measure)));
      }
      Path folder = MatrixFiles.folder(source.folder(), maps.method());
      MatrixFiles.write(result.comparison(), folder);
      out.println("matrices: " + folder);
      out.println("comparison: " + SaliencyComparison.file(source.folder(), maps.method()));
    }
  }
}
