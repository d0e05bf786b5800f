package io.carousel.cli.doctor;

import io.carousel.renderer.car.library.CarLibrary;
import java.nio.file.Path;

/** The car models that scene configs can name. */
final class CarsCheck implements Check {

  private final Path installed;

  /**
   * @param installed the folder of installed cars
   */
  CarsCheck(Path installed) {
    this.installed = installed;
  }

  @Override
  public Finding look() {
    return Finding.ok("Car models", String.join(", ", new CarLibrary(installed).ids()));
  }
}
