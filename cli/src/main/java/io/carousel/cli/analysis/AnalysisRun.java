package io.carousel.cli.analysis;

import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.stages.EmbedStage;
import io.carousel.analysis.stages.ReportStage;
import io.carousel.cli.options.StageOutput;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.StageRunner;
import picocli.CommandLine;

/** An analysis from images to the report, with what it prints on the way. */
public final class AnalysisRun {

  private final DatasetAnalysis analysis;
  private final CommandLine command;
  private final boolean strict;
  private final StageRunner runner;

  /**
   * A run of an analysis.
   *
   * @param strict whether a model that is left out is an error
   */
  public AnalysisRun(
      DatasetAnalysis analysis, CommandLine command, boolean strict, Progress progress) {
    this.analysis = analysis;
    this.command = command;
    this.strict = strict;
    this.runner = new StageRunner(progress);
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
      embed.discard(Shard.WHOLE);
    }
    int exitCode = output.print(runner.run(embed));
    output.print(runner.run(analysis.measure()));
    output.print(analysis.tablesAsText());
    analysis.findings().forEach(sentence -> command.getOut().println(sentence + "\n"));
    ReportStage report = analysis.report();
    runner.run(report);
    command.getOut().println("report: " + report.page());
    return exitCode;
  }
}
