package io.carousel.cli;

import io.carousel.analysis.comparison.CorrelationTable;
import io.carousel.analysis.comparison.FisherMean;
import io.carousel.analysis.comparison.SaliencyComparison;
import io.carousel.analysis.comparison.SaliencyComparisonJob;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the saliency maps of every two models. */
@Command(
    name = "compare-saliency",
    description = {
      "Compares the saliency maps of every two models: Pearson correlation (mean and spread over"
          + " images by Fisher's z, in percent) and Jensen-Shannon divergence."
    },
    footer = "  carousel compare-saliency output/quickstart")
final class CompareSaliencyCommand implements Runnable {

  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "smoothgrad",
      description = "Folder of the maps under saliency/, as carousel explain named it.")
  private String method;

  CompareSaliencyCommand(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (DatasetSource source = dataset.open()) {
      SaliencyComparison comparison =
          new SaliencyComparisonJob(source.folder(), method, progress).run();
      Columns.lines(CorrelationTable.rows(comparison)).forEach(out::println);
      print(out, "within families", comparison.withinFamilies());
      print(out, "between families", comparison.betweenFamilies());
      out.println("comparison: " + SaliencyComparison.file(source.folder(), method));
    }
  }

  private static void print(PrintWriter out, String what, FisherMean mean) {
    if (mean != null) {
      out.println(what + ": " + mean.cell());
    }
  }
}
