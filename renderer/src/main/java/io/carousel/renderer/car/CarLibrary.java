package io.carousel.renderer.car;

import io.carousel.renderer.car.builtin.BuiltinCars;
import java.util.List;

/** The car models that are there. */
public final class CarLibrary {

  /** The ids of the cars that scene configs can name. */
  public List<String> ids() {
    return BuiltinCars.ids();
  }

  /**
   * Loads a car.
   *
   * @throws IllegalArgumentException if there is no car with that id
   */
  public Car load(String id) {
    return BuiltinCars.build(id);
  }
}
