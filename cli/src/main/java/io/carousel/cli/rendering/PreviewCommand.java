package io.carousel.cli.rendering;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.SetOption;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.config.Scenes;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a scene config varies, before its dataset is rendered. */
@Command(
    name = "preview",
    description =
        "Shows what a scene config varies on one sheet: a row a property, an image a level.",
    footer = "  carousel preview scenes/paper.yaml")
public final class PreviewCommand implements Runnable {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "Scene config, such as scenes/quickstart.yaml.")
  private Path configFile;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description = "PNG file for the sheet. Default: output/<the config's name>-preview.png.")
  private Path output;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      defaultValue = "192",
      converter = PositiveConverter.class,
      description = "Width of each image on the sheet.")
  private Integer width;

  @Mixin private SetOption set;

  @Mixin private DeviceOption device;

  public PreviewCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    SceneRenderer renderer = home.renderer(device.index());
    Scenes scenes = renderer.read(home.find(configFile), set.settings());
    Path file =
        output == null ? home.output().resolve(scenes.config().name() + "-preview.png") : output;
    renderer.preview(scenes, width, file, progress);
    spec.commandLine().getOut().println("preview: " + file);
  }
}
