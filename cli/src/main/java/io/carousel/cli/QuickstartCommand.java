package io.carousel.cli;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.DatasetAnalysis;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.cli.analysis.AnalysisRun;
import io.carousel.cli.analysis.EmbeddingOptions;
import io.carousel.cli.analysis.EvaluationOptions;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.job.IfPresent;
import io.carousel.renderer.job.RenderSettings;
import io.carousel.stage.StageRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way once, on a small dataset: from scenes/quickstart.yaml to a report. */
@Command(
    name = "quickstart",
    description = {
      "Renders the small dataset of scenes/quickstart.yaml into output/quickstart, analyses it and"
          + " names the report. A run that was stopped goes on."
    },
    footer = "  carousel quickstart")
final class QuickstartCommand implements Callable<Integer> {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(names = "--overwrite", description = "Delete the dataset that is there, and begin again.")
  private boolean overwrite;

  @Mixin private DeviceOption device;

  @Mixin private EmbeddingOptions embedding;

  @Mixin private EvaluationOptions evaluation;

  QuickstartCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
    this.embedding = new EmbeddingOptions(home);
  }

  @Override
  public Integer call() {
    SceneRenderer renderer = home.renderer(device.index());
    Scenes scenes = renderer.read(home.scenes().resolve("quickstart.yaml"));
    DatasetFolder folder = new DatasetFolder(home.output().resolve(scenes.config().name()));
    RenderSettings settings =
        RenderSettings.standard().with(overwrite ? IfPresent.OVERWRITE : IfPresent.RESUME);
    new StageRunner(progress).run(renderer.render(scenes, folder, settings));
    AnalysisSettings analysis =
        AnalysisSettings.standard()
            .with(embedding.settings(ComputeDevice.best()))
            .with(evaluation.settings());
    return new AnalysisRun(
            DatasetAnalysis.of(folder).models(embedding.models()).settings(analysis).build(),
            spec.commandLine(),
            progress)
        .run(overwrite);
  }
}
