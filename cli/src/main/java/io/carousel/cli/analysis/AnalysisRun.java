package io.carousel.cli.analysis;

import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.stages.EmbedStage;
import io.carousel.analysis.stages.ReportStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.options.StageOutput;
import io.carousel.job.Shard;
import picocli.CommandLine;

/** An analysis from images to the report, with what it prints on the way. */
public final class AnalysisRun {

  private final DatasetAnalysis analysis;
  private final CommandLine command;
  private final boolean strict;
  private final Execution execution;

  /**
   * A run of an analysis.
   *
   * @param strict whether a model that is left out is an error
   * @param execution how its stages are run
   */
  public AnalysisRun(
      DatasetAnalysis analysis, CommandLine command, boolean strict, Execution execution) {
    this.analysis = analysis;
    this.command = command;
    this.strict = strict;
    this.execution = execution;
  }

  /**
   * Embeds, measures and reports.
   *
   * @param overwrite whether to make all embeddings anew
   * @return the exit code: that of wrong input if a model was left out and that is an error
   */
  public int run(boolean overwrite) {
    StageOutput output = new StageOutput(command).strict(strict);
    EmbedStage embed = analysis.embed();
    if (overwrite) {
      execution.prepare(() -> embed.discard(Shard.WHOLE));
    }
    int exitCode = output.print(execution.run(embed));
    output.print(execution.run(analysis.measure()));
    output.print(analysis.tablesAsText());
    analysis.findings().forEach(sentence -> command.getOut().println(sentence + "\n"));
    ReportStage report = analysis.report();
    execution.run(report);
    command.getOut().println("report: " + report.page());
    return exitCode;
  }
}
