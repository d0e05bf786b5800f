package io.carousel.cli.home;

import io.carousel.renderer.SceneRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where things lie unless the user says otherwise: in the working directory, and what is not there,
 * in Carousel's own folder. Output always goes to the working directory.
 *
 * @param root Carousel's own folder, which the launcher is in
 * @param work the working directory
 */
public record Home(Path root, Path work) {

  /** A folder that is both. */
  public Home(Path root) {
    this(root, root);
  }

  /** The folder that the launcher names in a system property, and the current one. */
  public static Home fromLauncher() {
    return new Home(Path.of(System.getProperty("carousel.home", "")), Path.of(""));
  }

  /**
   * A file or folder that the user named: as it stands, from the working directory; if there is
   * none, the one of that name in Carousel's own folder, if there is one.
   */
  public Path find(Path named) {
    Path own = root.resolve(named);
    return !Files.exists(named) && Files.exists(own) ? own : named;
  }

  /** The program that people start. */
  public Path launcher() {
    return root.resolve("carousel").toAbsolutePath();
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
    Path here = work.resolve("models");
    return Files.isDirectory(here) ? here : root.resolve("models");
  }

  /** Where networks go that are trained here. */
  public Path trained() {
    return work.resolve("models");
  }

  public Path output() {
    return work.resolve("output");
  }

  /**
   * The renderer with what is installed here.
   *
   * @param device the OpenGL device; empty for the one that is assigned to this process, or the
   *     best
   */
  public SceneRenderer renderer(OptionalInt device) {
    return SceneRenderer.builder()
        .cars(installedCars())
        .environments(installedEnvironments())
        .device(device.isPresent() ? device : AssignedDevice.of(System.getenv()))
        .version(Version.number())
        .build();
  }
}
