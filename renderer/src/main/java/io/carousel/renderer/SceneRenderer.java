package io.carousel.renderer;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.renderer.annotation.AnnotateStage;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.config.SceneConfigReader;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.frame.FrameRenderer;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.gl.GlContext;
import io.carousel.renderer.gl.GlDevice;
import io.carousel.renderer.job.PreviewJob;
import io.carousel.renderer.job.RenderJob;
import io.carousel.renderer.job.RenderSettings;
import io.carousel.renderer.job.RenderStage;
import io.carousel.renderer.timing.StepTimes;
import io.carousel.stage.PartRunner;
import io.carousel.stage.WorkerParts;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * The renderer for Java programs: the cars and places that are there, the OpenGL device, and what
 * can be done with them. docs/library.md has an example.
 */
public final class SceneRenderer {

  private final Path installedCars;
  private final Path installedEnvironments;
  private final CarLibrary cars;
  private final EnvironmentLibrary environments;
  private final Controls controls;
  private final OptionalInt device;
  private final Manifest.Software software;

  private SceneRenderer(Builder builder) {
    this.installedCars = builder.installedCars;
    this.installedEnvironments = builder.installedEnvironments;
    this.cars = builder.cars;
    this.environments = builder.environments;
    this.controls = new Controls(cars.ids(), cars.shapeableIds(), environments);
    this.device = builder.device;
    this.software = builder.software;
  }

  /** A renderer of the built-in cars, on the first GPU that works, else the CPU. */
  public static SceneRenderer standard() {
    return builder().build();
  }

  /** Describes a renderer that is to be another than the standard one. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a renderer is to be; every part that is not said has a default. */
  public static final class Builder {

    private Path installedCars;
    private Path installedEnvironments;
    private CarLibrary cars = new CarLibrary();
    private EnvironmentLibrary environments = new EnvironmentLibrary();
    private OptionalInt device = OptionalInt.empty();
    private Manifest.Software software = new Manifest.Software("carousel", "development");

    private Builder() {}

    /** The folder of installed cars, which are there beside the built-in ones; may be missing. */
    public Builder cars(Path folder) {
      installedCars = folder;
      cars = new CarLibrary(folder);
      return this;
    }

    /** The folder of installed places; may be missing. By default there is daylight only. */
    public Builder environments(Path folder) {
      installedEnvironments = folder;
      environments = new EnvironmentLibrary(folder);
      return this;
    }

    /** The EGL device to draw on, from 0; by default the first GPU that works, else the CPU. */
    public Builder device(OptionalInt index) {
      device = index;
      return this;
    }

    /** The version that datasets name as their maker's. */
    public Builder version(String version) {
      software = new Manifest.Software("carousel", version);
      return this;
    }

    /** The renderer. */
    public SceneRenderer build() {
      return new SceneRenderer(this);
    }
  }

  /**
   * Reads a scene config.
   *
   * @throws InvalidInputException with a line for every mistake in it
   */
  public Scenes read(Path config) {
    return read(config, List.of());
  }

  /**
   * Reads a scene config with some fields changed.
   *
   * @param settings the changes, each as {@code field=value}: {@code image.width=96}
   * @throws InvalidInputException with a line for every mistake in it
   */
  public Scenes read(Path config, List<String> settings) {
    return new Scenes(new SceneConfigReader(controls).read(config, settings), controls);
  }

  /** The cars that are there. */
  public CarLibrary cars() {
    return cars;
  }

  /**
   * Opens a device that draws frames of a config, in its size; to be closed.
   *
   * @throws InvalidInputException if there is no such device
   * @throws io.carousel.job.JobFailedException if no OpenGL context can be had
   */
  public FrameSource open(Scenes scenes) {
    return open(scenes.config().width(), scenes.config().height(), scenes.config().passes());
  }

  /** Opens a device that draws frames of a size, in pixels; to be closed. */
  public FrameSource open(int width, int height, int passes) {
    return FrameRenderer.open(width, height, passes, cars, device);
  }

  /** Opens a device that draws frames of a config and says what their time goes into. */
  public FrameSource timed(Scenes scenes, StepTimes times) {
    return FrameRenderer.timed(
        scenes.config().width(),
        scenes.config().height(),
        scenes.config().passes(),
        cars,
        device,
        times);
  }

  /** Describes the rendering of a config's dataset into a folder, with credits and version. */
  public RenderJob.Builder job(Scenes scenes, DatasetFolder folder) {
    return RenderJob.of(scenes, folder).credits(cars, environments).software(software);
  }

  /** The stage that renders a config's dataset into a folder. */
  public RenderStage render(Scenes scenes, DatasetFolder folder, RenderSettings settings) {
    return new RenderStage(job(scenes, folder).settings(settings).build(), () -> open(scenes));
  }

  /** The EGL devices that are GPUs; none where there is no EGL. */
  public static List<Integer> gpus() {
    return GlContext.devices().stream()
        .filter(device -> !device.software())
        .map(GlDevice::index)
        .toList();
  }

  /**
   * Runs parts of a rendering in processes side by side. Images that are there are kept, whatever
   * the settings say; see {@link RenderJob#clear}.
   *
   * @param source where the scene config comes from
   * @param scenes what was read from it, perhaps with another number of images or passes
   * @param folder the dataset's
   */
  public PartRunner workers(
      SceneSource source,
      Scenes scenes,
      DatasetFolder folder,
      RenderSettings settings,
      RenderProcesses processes) {
    return new WorkerParts(
        processes.command(),
        processes.workers(),
        (stage, part) -> {
          OptionalInt own = processes.device(part);
          OptionalInt drawnOn = own.isPresent() ? own : device;
          RenderWorker.Plan plan =
              new RenderWorker.Plan(
                  source.file().toString(),
                  source.changes(),
                  scenes.config().design().count(),
                  scenes.config().passes(),
                  folder.root().toString(),
                  settings.mixDevices(),
                  processes.cores(),
                  settings.pngLevel(),
                  part.number(),
                  part.count(),
                  installedCars == null ? null : installedCars.toString(),
                  installedEnvironments == null ? null : installedEnvironments.toString(),
                  drawnOn.isPresent() ? drawnOn.getAsInt() : null,
                  software.version());
          return plan.task("render, part " + part);
        });
  }

  /** The stage that says of every image of a rendered dataset what its pixels are. */
  public AnnotateStage annotate(DatasetFolder dataset) {
    return new AnnotateStage(dataset, controls, (width, height) -> open(width, height, 1));
  }

  /**
   * Draws what a config varies onto one sheet, and writes it as PNG.
   *
   * @param width of each image on the sheet, in pixels; its height follows
   */
  public void preview(Scenes scenes, int width, Path file, Progress progress) {
    int height =
        Math.max(1, Math.round((float) width * scenes.config().height() / scenes.config().width()));
    try (FrameSource frames = open(width, height, scenes.config().passes())) {
      new PreviewJob(scenes, progress).run(frames, file);
    }
  }
}
