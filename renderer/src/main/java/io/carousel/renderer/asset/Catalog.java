package io.carousel.renderer.asset;

import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The freely licensed cars that can be installed: {@code car-models/catalog.yaml}.
 *
 * @param packageName the Debian package that holds them
 * @param libraries its files with models, by name, each with its SHA-256 checksum
 * @param cars the cars
 */
public record Catalog(String packageName, Map<String, String> libraries, List<CatalogCar> cars) {

  public Catalog {
    libraries = new LinkedHashMap<>(Objects.requireNonNull(libraries, "libraries"));
    cars = List.copyOf(Objects.requireNonNull(cars, "cars"));
  }

  /**
   * Reads the catalogue.
   *
   * @throws InvalidInputException if it is missing or has a mistake, with the line of the first
   */
  public static Catalog read(Path file) {
    Catalog catalog = YamlRecord.read(file, Catalog.class);
    for (CatalogCar car : catalog.cars) {
      catalog.check(file, car);
    }
    return catalog;
  }

  private void check(Path file, CatalogCar car) {
    if (!car.isWhole()) {
      throw new InvalidInputException(
          file + ": " + OneLine.quoted(String.valueOf(car.id())),
          "a car needs an id, label, body_type, library, path, licence, credit, up and front");
    }
    if (!libraries.containsKey(car.library())) {
      throw new InvalidInputException(
          file + ": " + OneLine.quoted(car.id()),
          "its library " + OneLine.quoted(car.library()) + " is not among the libraries");
    }
    try {
      car.settings();
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          file + ": " + OneLine.quoted(car.id()),
          OneLine.of(YamlRecord.firstLine(e.getMessage())),
          e);
    }
  }
}
