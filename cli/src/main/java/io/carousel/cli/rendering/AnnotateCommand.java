package io.carousel.cli.rendering;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.DeviceOption;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import io.carousel.renderer.annotation.AnnotateJob;
import io.carousel.renderer.frame.FrameSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says of every image of a dataset what its pixels are. */
@Command(
    name = "annotate",
    description =
        "Writes what every pixel of a rendered dataset is: car mask, parts, depth, normals,"
            + " shadow, box and camera. Annotations that are there are kept.",
    footer = "  carousel annotate output/quickstart")
public final class AnnotateCommand implements Runnable {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private DeviceOption device;

  public AnnotateCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    SceneRenderer renderer = new SceneRenderer(home);
    try (DatasetSource source = dataset.open()) {
      AnnotateJob job = renderer.annotation(source.folder(), progress);
      try (FrameSource frames = renderer.open(job.width(), job.height(), 1, device.index())) {
        job.run(frames);
      }
      spec.commandLine().getOut().println("annotations: " + source.folder().annotations());
    }
  }
}
