package io.carousel.cli.analysis;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.DatasetAnalysis;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.ComputeDeviceOption;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.ModelChoiceOptions;
import io.carousel.cli.options.StrictOption;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Shard;
import io.carousel.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Embeds, evaluates and reports. */
@Command(
    name = "analyze",
    description = "Embeds a dataset, measures the embeddings and writes the report.",
    footer = "  carousel analyze output/quickstart")
public final class AnalyzeCommand implements Callable<Integer> {

  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private ComputeDeviceOption device;

  @Mixin private EmbeddingOptions embedding;

  @Option(names = "--overwrite", description = "Make all embeddings anew.")
  private boolean overwrite;

  @Mixin private EvaluationOptions evaluation;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private StrictOption strict;

  public AnalyzeCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.execution = execution;
    this.embedding = new EmbeddingOptions(home);
  }

  @Override
  public Integer call() {
    try (DatasetSource source = dataset.open()) {
      AnalysisSettings settings =
          AnalysisSettings.standard(device.device())
              .with(embedding.settings(device.device()))
              .with(evaluation.settings());
      DatasetAnalysis analysis =
          DatasetAnalysis.of(source.folder())
              .models(embedding.models())
              .only(choice.choice())
              .settings(settings)
              .build();
      List<Stage> stages = new ArrayList<>(analysis.measure());
      stages.addAll(List.of(analysis.embed(), analysis.report()));
      Execution.Lock lock = execution.lock(source.folder().root(), "analyze", Shard.WHOLE, stages);
      try (lock) {
        return new AnalysisRun(analysis, spec.commandLine(), strict.isSet(), execution)
            .run(overwrite);
      }
    }
  }
}
