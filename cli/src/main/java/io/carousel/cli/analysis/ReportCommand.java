package io.carousel.cli.analysis;

import io.carousel.analysis.stages.ReportStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the scores of an evaluated dataset. */
@Command(
    name = "report",
    description =
        "Writes report/ for an evaluated dataset: index.html, one file that opens offline; the"
            + " table as LaTeX, CSV, Markdown and JSON; figures.",
    footer = "  carousel report output/quickstart")
public final class ReportCommand implements Runnable {

  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  public ReportCommand(Home home, Progress progress) {
    this.dataset = new DatasetArgument(home);
    this.progress = progress;
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      ReportStage report = new ReportStage(source.folder());
      Execution.here(progress).runLocked(source.folder().root(), report);
      spec.commandLine().getOut().println("report: " + report.page());
    }
  }
}
