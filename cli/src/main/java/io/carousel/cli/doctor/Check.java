package io.carousel.cli.doctor;

import java.nio.file.Path;
import java.util.List;

/** Looks at one thing that Carousel needs or can use. */
@FunctionalInterface
public interface Check {

  /** What there is. Never throws because something is missing. */
  Finding look();

  /**
   * Every check, in the order in which they are shown.
   *
   * @param installedCars the folder of installed cars
   * @param models the folder of loss models
   * @param output the folder of datasets
   */
  static List<Check> all(Path installedCars, Path models, Path output) {
    return List.of(
        new JavaCheck(),
        new MachineCheck(output),
        new OpenGlCheck(),
        new DevicesCheck(),
        new EngineCheck(),
        new CarsCheck(installedCars),
        new ModelsCheck(models));
  }
}
