package io.carousel.cli.benchmark;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.DeviceOption;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cli.options.SizeConverter;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.renderer.benchmark.RenderBenchmark;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.config.Quality;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast scenes are rendered, and how right, against a path tracer. */
@Command(
    name = "render",
    description = {
      "Renders the same scenes with Carousel and with Blender's path tracer Cycles on the CPU, in"
          + " turn, and says how long a frame takes, and how far Carousel's light is from Cycles'"
          + " at many samples. Needs Blender (Debian, Ubuntu: apt-get install blender"
          + " python3-numpy).",
      "Cycles' converged pictures are kept, and rendered anew when a scene has changed."
    },
    footer = "  carousel benchmark render --cars sedan,van --size 256x192 --converged 256")
public final class BenchmarkRenderCommand implements Runnable {

  /** Cars that are rendered unless the user names some: they need not be installed. */
  private static final List<String> CARS = List.of("sedan", "hatchback", "suv", "van");

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(
      names = "--cars",
      paramLabel = "ID",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      description =
          "Cars to render, each under three suns; built-in or installed. Default: sedan,hatchback,"
              + "suv,van.")
  private List<String> cars = CARS;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "512x384",
      converter = SizeConverter.class,
      description = "Size of the pictures.")
  private SizeConverter.Size size;

  @Option(
      names = "--passes",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description = "Carousel's passes a frame. Default: those of quality standard.")
  private Integer passes = Quality.STANDARD.passes();

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "" + RenderBenchmark.SAMPLES,
      converter = PositiveConverter.class,
      description = "Samples a pixel at which Cycles is timed.")
  private Integer samples;

  @Option(
      names = "--converged",
      paramLabel = "N",
      defaultValue = "" + RenderBenchmark.CONVERGED,
      converter = PositiveConverter.class,
      description =
          "Most samples a pixel of the pictures that Carousel's are compared with; a pixel without"
              + " noise gets fewer.")
  private Integer converged;

  @Option(
      names = "--blender",
      paramLabel = "PROGRAM",
      defaultValue = "blender",
      description = "Blender's name on the path, or where it lies.")
  private String blender;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for scenes, pictures and figures. Default: output/benchmark-render.")
  private Path output;

  @Mixin private DeviceOption device;

  public BenchmarkRenderCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    CarLibrary library = new CarLibrary(home.installedCars());
    RenderBenchmark.Settings settings =
        new RenderBenchmark.Settings(
            chosen(library), size.width(), size.height(), passes, samples, converged);
    Path folder = output == null ? home.output().resolve("benchmark-render") : output;
    new RenderBenchmark(library, settings, folder, spec.commandLine().getOut()::println, progress)
        .run(blender, device.index());
  }

  private List<String> chosen(CarLibrary library) {
    for (String id : cars) {
      if (!library.ids().contains(id)) {
        throw new InvalidInputException(
            "--cars", "there is no car \"" + id + "\"; carousel assets list shows what there is");
      }
    }
    return cars;
  }
}
