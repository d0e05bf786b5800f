package io.carousel.cli.rendering;

import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.cli.options.DeviceOption;
import io.carousel.cli.options.PartOption;
import io.carousel.dataset.DatasetSource;
import io.carousel.renderer.annotation.AnnotateStage;
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
  private final Execution execution;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private DeviceOption device;

  @Mixin private PartOption part;

  public AnnotateCommand(Home home, Execution execution) {
    this.dataset = new DatasetArgument(home);
    this.home = home;
    this.execution = execution;
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      AnnotateStage stage = home.renderer(device.index()).annotate(source.folder());
      execution.run(stage, part.shard());
      spec.commandLine().getOut().println("annotations: " + source.folder().annotations());
    }
  }
}
