package io.carousel.renderer.config;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Determined;
import io.carousel.renderer.design.RandomBits;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.Corruption;
import io.carousel.renderer.scene.Exposure;
import io.carousel.renderer.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** The scenes of a config's dataset: what a renderer is given for each frame. */
public final class Scenes {

  private final SceneConfig config;
  private final Controls controls;
  private final List<String> names;

  /**
   * The scenes of a config.
   *
   * @param config what the dataset is to be
   * @param controls the controls that the config was read with
   */
  public Scenes(SceneConfig config, Controls controls) {
    this.config = config;
    this.controls = config.fleet().map(controls::withFleet).orElse(controls);
    this.names = config.properties().stream().map(Property::name).toList();
  }

  /** What the dataset is to be. */
  public SceneConfig config() {
    return config;
  }

  /** The controls of the config's properties. */
  public Controls controls() {
    return controls;
  }

  /** The first {@code count} of these scenes only, at least 1; all where there are no more. */
  public Scenes withCount(int count) {
    return new Scenes(config.withCount(count), controls);
  }

  /** These scenes with another number of passes a frame. */
  public Scenes withPasses(int passes) {
    return new Scenes(config.withPasses(passes), controls);
  }

  /**
   * The scene of a frame.
   *
   * @param frame from 0, below the design's count
   */
  public Scene scene(int frame) {
    return scene(config.design().sample(frame).levels(), frame);
  }

  /**
   * A scene of the dataset with other levels than a frame's. What a fleet's car is like follows
   * from which car it is, whatever its levels here.
   *
   * @param levels one level a property of the config
   * @param frame the number of the frame that it is drawn as
   */
  public Scene scene(List<Level> levels, int frame) {
    Scene scene = controls.scene(names, completed(levels));
    Camera camera = scene.camera();
    return scene
        .withCamera(camera.withExposure(metered(camera.exposure())))
        .withSampling(config.sampling() == Sampling.PER_FRAME ? frame + 1L : 0)
        .withCorruption(seeded(scene.corruption(), frame));
  }

  private Exposure metered(Exposure exposure) {
    Metering metering = config.exposure();
    return exposure.withMetered(metering.auto()).withBounds(metering.least(), metering.most());
  }

  // The seed belongs to the frame, whatever shard it is in and whatever was drawn before it.
  private Corruption seeded(Corruption corruption, int frame) {
    return corruption.isNone()
        ? corruption
        : corruption.withSeed(RandomBits.of(config.seed(), Controls.CORRUPTION, frame));
  }

  private List<Level> completed(List<Level> levels) {
    List<Level> completed = new ArrayList<>(levels);
    for (Determined one : config.dependencies().determined()) {
      completed.set(
          names.indexOf(one.property()), one.levels().get(levels.get(names.indexOf(one.by()))));
    }
    return completed;
  }
}
