package io.carousel.renderer.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scene configs that come with Carousel. */
final class ShippedScenes {

  static final Path FOLDER = Path.of("..", "scenes");

  /** The cars that are always there, as they are built in. */
  static final List<String> CARS = List.of("sedan", "hatchback", "suv", "van");

  private ShippedScenes() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
