package io.carousel.renderer.car.library;

import io.carousel.dataset.Credit;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.scene.Proportions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The car models that are there: the built-in ones, then those that are installed. */
public final class CarLibrary {

  private final Optional<InstalledCars> installed;
  private final List<String> ids;

  /** The built-in cars alone. */
  public CarLibrary() {
    this(Optional.empty());
  }

  /**
   * The built-in cars and those in a folder. A car is read from disk when it is loaded.
   *
   * @param installedFolder see {@link InstalledCars}; may be missing
   * @throws io.carousel.job.InvalidInputException if the folder cannot be read
   */
  public CarLibrary(Path installedFolder) {
    this(Optional.of(new InstalledCars(installedFolder)));
  }

  private CarLibrary(Optional<InstalledCars> installed) {
    this.installed = installed;
    // A built-in car hides an installed one of the same name.
    this.ids =
        Stream.concat(
                BuiltinCars.ids().stream(), installed.stream().flatMap(cars -> cars.ids().stream()))
            .distinct()
            .toList();
  }

  /**
   * The ids of the cars that scene configs can name: built-in ones, then installed ones, sorted.
   */
  public List<String> ids() {
    return ids;
  }

  /** The ids of the cars whose shape can change: the built-in ones. */
  public List<String> shapeableIds() {
    return BuiltinCars.ids();
  }

  /**
   * What is known of a car without loading it.
   *
   * @throws IllegalArgumentException if there is no car with that id
   * @throws io.carousel.job.InvalidInputException if what is on disk of it is damaged
   */
  public CarSummary summary(String id) {
    return isBuiltin(id) ? BuiltinCars.summary(id) : installedWith(id).summary(id);
  }

  /** Whom to thank for some cars, in the order of this library. */
  public List<Credit> credits(Collection<String> carIds) {
    return ids.stream()
        .filter(carIds::contains)
        .flatMap(id -> summary(id).credit().stream())
        .toList();
  }

  /**
   * Loads a car in its own shape.
   *
   * @throws IllegalArgumentException if there is no car with that id
   * @throws io.carousel.job.InvalidInputException if what is on disk of it is damaged
   */
  public Car load(String id) {
    return load(id, Proportions.OWN);
  }

  /**
   * Loads a car.
   *
   * @param proportions its shape; an installed car has no other than its own
   * @throws IllegalArgumentException if there is no car with that id and shape
   * @throws io.carousel.job.InvalidInputException if what is on disk of it is damaged
   */
  public Car load(String id, Proportions proportions) {
    if (isBuiltin(id)) {
      return BuiltinCars.build(id, proportions);
    }
    if (!proportions.equals(Proportions.OWN)) {
      throw new IllegalArgumentException("car " + id + " cannot change its shape");
    }
    return installedWith(id).load(id);
  }

  private static boolean isBuiltin(String id) {
    return BuiltinCars.ids().contains(id);
  }

  private InstalledCars installedWith(String id) {
    return installed
        .filter(cars -> ids.contains(id))
        .orElseThrow(() -> new IllegalArgumentException("no car " + id));
  }
}
