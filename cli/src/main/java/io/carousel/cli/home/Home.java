package io.carousel.cli.home;

import io.carousel.renderer.SceneRenderer;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Carousel's own folder, where configs, models and datasets lie unless the user says otherwise.
 *
 * @param root the folder that the launcher is in
 */
public record Home(Path root) {

  /** The folder that the launcher names in a system property, else the current one. */
  public static Home fromLauncher() {
    return new Home(Path.of(System.getProperty("carousel.home", "")));
  }

  public Path scenes() {
    return root.resolve("scenes");
  }

  public Path studies() {
    return root.resolve("studies");
  }

  public Path catalog() {
    return root.resolve("car-models").resolve("catalog.yaml");
  }

  public Path installedCars() {
    return root.resolve("car-models").resolve("installed");
  }

  public Path environmentCatalog() {
    return root.resolve("environments").resolve("catalog.yaml");
  }

  public Path installedEnvironments() {
    return root.resolve("environments").resolve("installed");
  }

  public Path models() {
    return root.resolve("models");
  }

  public Path output() {
    return root.resolve("output");
  }

  /**
   * The renderer with what is installed here.
   *
   * @param device the OpenGL device; empty for the best
   */
  public SceneRenderer renderer(OptionalInt device) {
    return SceneRenderer.builder()
        .cars(installedCars())
        .environments(installedEnvironments())
        .device(device)
        .version(Version.number())
        .build();
  }
}
