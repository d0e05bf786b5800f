package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.scene.Scene;
import java.util.List;
import java.util.Optional;

/** A control of one measure of a built-in car's shape. Cars from files keep theirs. */
abstract class ShapeControl extends NumberControl {

  private final List<String> shapeable;

  /**
   * @param shapeable ids of the cars whose shape can change
   */
  ShapeControl(
      String name,
      String unit,
      double least,
      double greatest,
      double standard,
      String description,
      List<String> shapeable) {
    super(name, Property.Kind.LINEAR, unit, least, greatest, standard, description);
    this.shapeable = List.copyOf(shapeable);
  }

  /** The proportions with this measure. */
  abstract Proportions apply(Proportions proportions, double number);

  @Override
  final Scene apply(Scene scene, double number) {
    return scene.withProportions(apply(scene.proportions(), number));
  }

  @Override
  public final Optional<String> misfit(Level level, List<String> carIds) {
    List<String> fixed = carIds.stream().filter(id -> !shapeable.contains(id)).toList();
    return fixed.isEmpty() || level.equals(standard())
        ? Optional.empty()
        : Optional.of(
            "does not go with %s %s, as only built-in cars change their shape; remove it, or give %s only of %s"
                .formatted(
                    CarModel.NAME,
                    String.join(", ", fixed),
                    CarModel.NAME,
                    String.join(", ", shapeable)));
  }
}
