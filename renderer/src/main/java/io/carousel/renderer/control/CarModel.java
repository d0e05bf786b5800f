package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import java.util.List;
import java.util.Optional;

/** {@code model}: which car stands in the scene, by the id of a car model that is there. */
final class CarModel implements Control {

  private final List<String> carIds;

  CarModel(List<String> carIds) {
    this.carIds = List.copyOf(carIds);
  }

  @Override
  public String name() {
    return "model";
  }

  @Override
  public Property.Kind kind() {
    return Property.Kind.CATEGORICAL;
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public String description() {
    return "Car model, by id";
  }

  @Override
  public Level standard() {
    return Level.of(carIds.get(0));
  }

  @Override
  public Optional<String> complaint(Level level) {
    return carIds.contains(level.text())
        ? Optional.empty()
        : Optional.of(
            "there is no car model \"%s\"; there are %s"
                .formatted(level, String.join(", ", carIds)));
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withCarId(level.text());
  }
}
