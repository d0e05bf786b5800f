package io.carousel.cli.benchmark;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.job.Progress;
import io.carousel.renderer.benchmark.DetailBenchmark;
import io.carousel.renderer.car.library.CarLibrary;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares pictures of cars with all triangles and with as few as do. */
@Command(
    name = "detail",
    description =
        "Draws every car, built-in and installed, at 96x72, 256x192 and 512x384 with all its"
            + " triangles and with as few as that size can do with, says how alike the pictures"
            + " are (SSIM, mean difference), and puts them side by side on a sheet for each size.",
    footer = "  carousel benchmark detail --output /tmp/detail")
public final class BenchmarkDetailCommand implements Runnable {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the sheets. Default: output/benchmark-detail.")
  private Path output;

  @Mixin private DeviceOption device;

  public BenchmarkDetailCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    Path folder = output == null ? home.output().resolve("benchmark-detail") : output;
    new DetailBenchmark(
            new CarLibrary(home.installedCars()),
            DetailBenchmark.SIZES,
            spec.commandLine().getOut()::println,
            progress)
        .run(folder, device.index());
  }
}
