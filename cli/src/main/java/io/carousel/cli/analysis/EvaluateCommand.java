package io.carousel.cli.analysis;

import ai.djl.Device;
import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.stages.EvaluateStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.JsonOption;
import io.carousel.cli.options.ModelChoiceOptions;
import io.carousel.cli.options.PartOption;
import io.carousel.cli.options.StageOutput;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how the embeddings of a dataset cluster by property. */
@Command(
    name = "evaluate",
    description = "Measures how the embeddings of a dataset cluster by property.",
    footer = "  carousel evaluate output/quickstart --max-neighbours none")
public final class EvaluateCommand implements Runnable {

  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private EvaluationOptions options;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private PartOption part;

  @Mixin private JsonOption json;

  public EvaluateCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.execution = execution;
  }

  /**
   * What came out, for programs.
   *
   * @param dataset the dataset's folder
   * @param evaluation the folder of all results
   * @param tables the table by each measure, without the properties that are constant
   */
  private record Result(String dataset, String evaluation, List<Summary> tables) {}

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      DatasetFolder folder = source.folder();
      DatasetAnalysis analysis =
          DatasetAnalysis.of(folder)
              .only(choice.choice())
              .settings(AnalysisSettings.standard(Device.cpu()).with(options.settings()))
              .build();
      StageOutput output = new StageOutput(spec.commandLine()).quiet(json.isWanted());
      EvaluateStage evaluate = analysis.evaluate();
      Execution.Lock lock =
          execution.lock(folder.root(), "evaluate", part.shard(), analysis.measure());
      try (lock) {
        output.print(execution.run(evaluate, part.shard()));
        if (!part.isWhole() && !evaluate.isCurrent()) {
          output.note(part.waiting());
          return;
        }
        output.print(execution.run(analysis.measure()));
        if (json.isWanted()) {
          json.print(
              spec.commandLine(),
              new Result(
                  folder.root().toString(),
                  folder.evaluation().toString(),
                  analysis.tables().stream().map(LossTable::summary).toList()));
          return;
        }
        output.print(analysis.tablesAsText());
      }
      spec.commandLine().getOut().println("evaluation: " + folder.evaluation());
    }
  }
}
