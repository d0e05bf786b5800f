package io.carousel.renderer.asset;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The freely licensed cars that can be installed: {@code car-models/catalog.yaml}.
 *
 * @param packageName the Debian package that holds them
 * @param libraries its files with models, by name, each with its SHA-256 checksum
 * @param cars the cars
 */
public record Catalog(String packageName, Map<String, String> libraries, List<CatalogCar> cars) {

  public Catalog {
    libraries = new LinkedHashMap<>(libraries);
    cars = List.copyOf(cars);
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
    if (!libraries.containsKey(car.library())) {
      throw new InvalidInputException(
          file + ": " + car.id(), "its library " + car.library() + " is not among the libraries");
    }
    try {
      car.settings();
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          file + ": " + car.id(), YamlRecord.firstLine(e.getMessage()), e);
    }
  }
}
