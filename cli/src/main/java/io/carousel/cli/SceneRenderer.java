package io.carousel.cli;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.annotation.AnnotateJob;
import io.carousel.renderer.car.CarLibrary;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.config.SceneConfigReader;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.frame.FrameRenderer;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.job.IfPresent;
import io.carousel.renderer.job.PreviewJob;
import io.carousel.renderer.job.RenderJob;
import io.carousel.renderer.timing.StepTimes;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The renderer with the cars that are installed: what every subcommand that renders shares. */
final class SceneRenderer {

  private final CarLibrary cars;
  private final EnvironmentLibrary environments;
  private final Controls controls;

  /**
   * A renderer.
   *
   * @param home where cars and places are installed
   */
  SceneRenderer(Home home) {
    this.cars = new CarLibrary(home.installedCars());
    this.environments = new EnvironmentLibrary(home.installedEnvironments());
    this.controls = new Controls(cars.ids(), cars.shapeableIds(), environments);
  }

  /** Reads a config that may name these cars. */
  SceneConfig read(Path file) {
    return new SceneConfigReader(controls).read(file);
  }

  /** Opens a device that draws frames of a config; to be closed on the same thread. */
  FrameSource open(SceneConfig config, OptionalInt device) {
    return open(config, config.width(), config.height(), device);
  }

  /** Opens a device that draws frames of a config and says what their time goes into. */
  FrameSource timed(SceneConfig config, OptionalInt device, StepTimes times) {
    return FrameRenderer.timed(
        config.width(), config.height(), config.passes(), cars, device, times);
  }

  /** Opens a device that draws frames of a config in another size. */
  FrameSource open(SceneConfig config, int width, int height, OptionalInt device) {
    return open(width, height, config.passes(), device);
  }

  /** Opens a device that draws frames of a size. */
  FrameSource open(int width, int height, int passes, OptionalInt device) {
    return FrameRenderer.open(width, height, passes, cars, device);
  }

  /** A job that annotates a dataset. */
  AnnotateJob annotation(DatasetFolder dataset, Progress progress) {
    return new AnnotateJob(dataset, controls, progress);
  }

  /** Draws what a config varies onto one sheet. */
  void preview(SceneConfig config, FrameSource frames, Path file, Progress progress) {
    new PreviewJob(new Scenes(config, controls), progress).run(frames, file);
  }

  /** Renders a config's dataset, or a shard of it, into a folder. */
  RenderJob.Outcome render(
      SceneConfig config,
      FrameSource frames,
      DatasetFolder folder,
      Shard shard,
      IfPresent ifPresent,
      StepTimes times,
      Progress progress) {
    Manifest.Software software = new Manifest.Software("carousel", Version.number());
    // A software device draws with every core itself, so half of them are enough to write PNGs.
    int encoders = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    Scenes scenes = new Scenes(config, controls);
    return new RenderJob(scenes, cars, environments, folder, software, progress)
        .run(frames, shard, ifPresent, encoders, times);
  }
}
