package io.carousel.cli;

import java.nio.file.Path;

/**
 * Carousel's own folder, where configs, models and datasets lie unless the user says otherwise.
 *
 * @param root the folder that the launcher is in
 */
record Home(Path root) {

  /** The folder that the launcher names in a system property, else the current one. */
  static Home fromLauncher() {
    return new Home(Path.of(System.getProperty("carousel.home", "")));
  }

  Path scenes() {
    return root.resolve("scenes");
  }

  Path catalog() {
    return root.resolve("car-models").resolve("catalog.yaml");
  }

  Path installedCars() {
    return root.resolve("car-models").resolve("installed");
  }

  Path environmentCatalog() {
    return root.resolve("environments").resolve("catalog.yaml");
  }

  Path installedEnvironments() {
    return root.resolve("environments").resolve("installed");
  }

  Path models() {
    return root.resolve("models");
  }

  Path output() {
    return root.resolve("output");
  }
}
