package io.carousel.cli.assets;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.job.Progress;
import io.carousel.renderer.asset.CarTable;
import io.carousel.renderer.asset.GalleryJob;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.frame.FrameRenderer;
import io.carousel.renderer.frame.FrameSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the cars that are there. */
@Command(
    name = "list",
    description = "Lists the cars that are there, and draws them on one sheet with their credits.",
    footer = "  carousel assets list")
public final class AssetsListCommand implements Runnable {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description = "PNG file for the sheet. Default: output/cars.png.")
  private Path output;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "16",
      converter = PositiveConverter.class,
      description = "Passes a picture; more are smoother and slower.")
  private Integer passes;

  @Mixin private DeviceOption device;

  public AssetsListCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    CarLibrary cars = new CarLibrary(home.installedCars());
    out.print(CarTable.of(cars));
    out.flush();
    Path file = output == null ? home.output().resolve("cars.png") : output;
    try (FrameSource frames = FrameRenderer.open(WIDTH, HEIGHT, passes, cars, device.index())) {
      new GalleryJob(cars, progress).run(frames, file);
    }
    out.println("sheet: " + file);
  }
}
