package io.carousel.cli.doctor;

import io.carousel.renderer.car.CarLibrary;

/** The car models that scene configs can name. */
final class CarsCheck implements Check {

  @Override
  public Finding look() {
    return Finding.ok("Car models", String.join(", ", new CarLibrary().ids()));
  }
}
