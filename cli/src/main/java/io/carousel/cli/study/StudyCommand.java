package io.carousel.cli.study;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.SetOption;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.study.StudyJob;
import io.carousel.study.StudySettings;
import io.carousel.study.config.StudyConfig;
import io.carousel.study.config.StudyConfigReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study. */
@Command(
    name = "study",
    description = {
      "Runs a study: renders the scenes that its config names, trains a network with every loss,"
          + " embeds, measures accuracy on classes that training never saw and Normalised"
          + " R-Precision by property, and reports. A study that was stopped goes on."
    },
    footer = {"  carousel study studies/quick.yaml", "", "docs/studies.md describes every field."})
public final class StudyCommand implements Callable<Integer> {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "Study config, such as studies/quick.yaml.")
  private Path configFile;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the study. Default: output/<the study's name>.")
  private Path output;

  @Option(
      names = "--workers",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "How many networks are trained side by side, by one thread each. Default: as many as"
              + " there are cores.")
  private Integer workers;

  @Option(
      names = "--overwrite",
      description = "Delete what is there of the study, and begin again.")
  private boolean overwrite;

  @Mixin private SetOption set;

  @Mixin private DeviceOption device;

  public StudyCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    SceneRenderer renderer = home.renderer(device.index());
    StudyConfig config =
        new StudyConfigReader(renderer).read(home.find(configFile), set.settings());
    Path folder = output == null ? home.output().resolve(config.name()) : output;
    StudySettings settings = StudySettings.standard();
    if (workers != null) {
      settings = settings.withWorkers(workers);
    }
    return new StudyRunner(spec.commandLine())
        .run(new StudyJob(config, folder, renderer, settings, progress), overwrite);
  }
}
