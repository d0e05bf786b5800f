package io.carousel.cli.study;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.cli.analysis.EmbeddingOptions;
import io.carousel.cli.analysis.EvaluationOptions;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.cli.options.SetOption;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.study.StudyJob;
import io.carousel.study.StudySettings;
import io.carousel.study.config.StudyConfig;
import io.carousel.study.config.StudyConfigReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way once, in minutes: from scenes to losses to a report. */
@Command(
    name = "quickstart",
    description = {
      "Runs the study of studies/quick.yaml into output/quick: renders small pictures of cars, trains"
          + " a small network with each of the paper's 14 losses, and shows what each learned. Models"
          + " in the folder of models stand in the table too. A run that was stopped goes on."
    },
    footer = "  carousel quickstart")
public final class QuickstartCommand implements Callable<Integer> {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(
      names = "--overwrite",
      description = "Delete what is there of the study, and begin again.")
  private boolean overwrite;

  @Mixin private SetOption set;

  @Mixin private DeviceOption device;

  @Mixin private EmbeddingOptions embedding;

  @Mixin private EvaluationOptions evaluation;

  public QuickstartCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
    this.embedding = new EmbeddingOptions(home);
  }

  @Override
  public Integer call() {
    SceneRenderer renderer = home.renderer(device.index());
    StudyConfig config =
        new StudyConfigReader(renderer).read(home.studies().resolve("quick.yaml"), set.settings());
    AnalysisSettings analysis =
        AnalysisSettings.standard()
            .with(embedding.settings(ComputeDevice.best()))
            .with(evaluation.settings());
    StudySettings settings =
        StudySettings.standard().withModels(new ModelLibrary(embedding.models())::find);
    StudyJob job =
        new StudyJob(
            config.with(analysis),
            home.output().resolve(config.name()),
            renderer,
            settings,
            progress);
    return new StudyRunner(spec.commandLine()).run(job, overwrite);
  }
}
