package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import java.util.Optional;

/** A control whose levels are whole numbers in a closed range. */
public abstract class WholeNumberControl extends NumberControl {

  WholeNumberControl(
      String name, Property.Kind kind, int least, int greatest, int standard, String description) {
    super(name, kind, "", least, greatest, standard, description);
  }

  /** The scene with this property at a number within the range. */
  abstract Scene apply(Scene scene, int number);

  @Override
  final Scene apply(Scene scene, double number) {
    return apply(scene, Math.toIntExact(Math.round(number)));
  }

  @Override
  Optional<String> complaint(double number) {
    return number == Math.rint(number)
        ? Optional.empty()
        : Optional.of("must be a whole number, not " + Level.of(number));
  }
}
