package io.carousel.cli.analysis;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.stages.EmbedStage;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.ComputeDeviceOption;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.ModelChoiceOptions;
import io.carousel.cli.options.PartOption;
import io.carousel.cli.options.StageOutput;
import io.carousel.cli.options.StrictOption;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Embeds a dataset by every model. */
@Command(
    name = "embed",
    description = {
      "Embeds a dataset by every model. Embeddings that are there, of the same images by the same"
          + " weights, are kept, and a run that was stopped goes on."
    },
    footer = "  carousel embed output/quickstart --models ~/models")
public final class EmbedCommand implements Callable<Integer> {

  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private ComputeDeviceOption device;

  @Mixin private EmbeddingOptions options;

  @Mixin private ModelChoiceOptions choice;

  @Mixin private StrictOption strict;

  @Mixin private PartOption part;

  @Option(names = "--overwrite", description = "Make all embeddings anew.")
  private boolean overwrite;

  public EmbedCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.execution = execution;
    this.options = new EmbeddingOptions(home);
  }

  @Override
  public Integer call() {
    try (DatasetSource source = dataset.open()) {
      DatasetFolder folder = source.folder();
      DatasetAnalysis analysis =
          DatasetAnalysis.of(folder)
              .models(options.models())
              .only(choice.choice())
              .settings(AnalysisSettings.standard(device.device()).with(settings()))
              .build();
      EmbedStage stage = analysis.embed();
      int exitCode;
      Execution.Lock lock =
          execution.lock(folder.root(), stage.name(), part.shard(), List.of(stage));
      try (lock) {
        if (overwrite) {
          execution.prepare(() -> stage.discard(part.shard()));
        }
        exitCode =
            new StageOutput(spec.commandLine())
                .strict(strict.isSet())
                .print(execution.run(stage, part.shard()));
      }
      spec.commandLine().getOut().println("embeddings: " + folder.embeddings());
      return exitCode;
    }
  }

  private EmbeddingSettings settings() {
    return options.settings(device.device());
  }
}
