package io.carousel.cli;

import io.carousel.job.Progress;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a scene config looks like, before its dataset is rendered. */
@Command(
    name = "preview",
    description = "Renders a few images of a scene config onto one contact sheet.",
    footer = "  carousel preview scenes/paper.yaml --images 6")
final class PreviewCommand implements Runnable {

  private final Home home;
  private final Progress progress;
  private final SceneRenderer renderer = new SceneRenderer();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "Scene config, such as scenes/quickstart.yaml.")
  private Path configFile;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "12",
      converter = PositiveConverter.class,
      description = "Number of images, taken at even distances from the whole dataset.")
  private Integer images;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description = "PNG file for the sheet. Default: output/<the config's name>-preview.png.")
  private Path output;

  @Mixin private DeviceOption device;

  PreviewCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    SceneConfig config = renderer.read(configFile);
    int all = config.design().count();
    int shown = Math.min(images, all);
    List<Integer> frames =
        IntStream.range(0, shown).mapToObj(i -> (int) ((long) i * all / shown)).toList();
    Path file = output == null ? home.output().resolve(config.name() + "-preview.png") : output;
    PngFile.write(file, ContactSheet.of(draw(config, frames)));
    spec.commandLine().getOut().println("frames: " + frames + ", row by row");
    spec.commandLine().getOut().println("preview: " + file);
  }

  private List<Picture> draw(SceneConfig config, List<Integer> frames) {
    List<Picture> pictures = new ArrayList<>();
    try (FrameSource source = renderer.open(config, device.index());
        Progress.Step step = progress.begin("preview", frames.size(), "image")) {
      for (int frame : frames) {
        pictures.add(renderer.draw(config, source, frame));
        step.advance(1);
      }
    }
    return pictures;
  }
}
