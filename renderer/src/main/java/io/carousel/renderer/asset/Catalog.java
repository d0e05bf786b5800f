package io.carousel.renderer.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

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
    try {
      Catalog catalog = MAPPER.readValue(Files.readAllBytes(file), Catalog.class);
      for (CatalogCar car : catalog.cars) {
        catalog.check(file, car);
      }
      return catalog;
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          file.toString(),
          "there is no such file; it comes with Carousel: is it run from there?",
          e);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InvalidInputException(file + ":" + line, firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("is not as it must be");
  }

  private void check(Path file, CatalogCar car) {
    if (!libraries.containsKey(car.library())) {
      throw new InvalidInputException(
          file + ": " + car.id(), "its library " + car.library() + " is not among the libraries");
    }
    try {
      car.settings();
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(file + ": " + car.id(), firstLine(e.getMessage()), e);
    }
  }
}
