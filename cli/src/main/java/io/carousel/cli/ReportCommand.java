package io.carousel.cli;

import io.carousel.analysis.report.ReportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the scores of an evaluated dataset. */
@Command(
    name = "report",
    description = "Writes report/index.html for an evaluated dataset: one file that opens offline.",
    footer = "  carousel report output/quickstart")
final class ReportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Override
  public void run() {
    spec.commandLine().getOut().println("report: " + new ReportJob(dataset.folder()).run());
  }
}
