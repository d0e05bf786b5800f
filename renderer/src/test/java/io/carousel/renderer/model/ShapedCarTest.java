package io.carousel.renderer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.control.NumberControl;
import io.carousel.renderer.scene.Proportions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the built-in cars in every shape that scene configs may give them. */
class ShapedCarTest {

  private static final CarLibrary CARS = new CarLibrary();
  private static final Controls CONTROLS = new Controls(CARS.ids());
  private static final List<NumberControl> SHAPES =
      CONTROLS.all().stream()
          .filter(control -> control.name().startsWith("car_"))
          .map(NumberControl.class::cast)
          .toList();

  /** A car of a body type with one measure at one of its ends, or with several. */
  record Shape(String id, List<String> names, List<Level> levels) {

    Proportions proportions() {
      return CONTROLS.scene(names, levels).proportions();
    }

    Car car() {
      return CARS.load(id, proportions());
    }
  }

  static List<Shape> ends() {
    List<Shape> ends = new ArrayList<>();
    for (String id : List.of("sedan", "hatchback", "suv", "van")) {
      for (NumberControl control : SHAPES) {
        for (double number : new double[] {control.least(), control.greatest()}) {
          ends.add(new Shape(id, List.of(control.name()), List.of(Level.of(number))));
        }
      }
    }
    return ends;
  }

  // Every measure at an end: all at their least, at their greatest, and by turns.
  static List<Shape> corners() {
    List<Shape> corners = new ArrayList<>();
    for (String id : CARS.ids()) {
      for (int pattern : new int[] {0b000000, 0b111111, 0b110010, 0b101101}) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < SHAPES.size(); i++) {
          NumberControl control = SHAPES.get(i);
          levels.add(Level.of((pattern >> i & 1) == 0 ? control.least() : control.greatest()));
        }
        corners.add(new Shape(id, SHAPES.stream().map(Control::name).toList(), levels));
      }
    }
    return corners;
  }

  static Stream<Shape> shapes() {
    return Stream.concat(ends().stream(), corners().stream());
  }

  private static Bounds bounds(List<Part> parts) {
    return Bounds.of(parts.stream().map(part -> part.mesh().positions()).toList());
  }

  private static List<Part> parts(Car car, Role role) {
    return car.parts().stream().filter(part -> part.role() == role).toList();
  }

  // From the middle of the front wheels to that of the rear ones.
  private static double wheelbase(Car car) {
    List<Part> tyres = parts(car, Role.RUBBER);
    return bounds(tyres.stream().filter(part -> part.name().contains("front")).toList()).middle(2)
        - bounds(tyres.stream().filter(part -> part.name().contains("rear")).toList()).middle(2);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void itHasTheMeasuresAskedForAndStandsOnItsTyres(Shape shape) {
    Car own = CARS.load(shape.id());
    Car car = shape.car();
    Proportions proportions = shape.proportions();
    Bounds before = bounds(own.parts());
    Bounds after = bounds(car.parts());
    assertEquals(before.size(2) * proportions.length(), after.size(2), 0.02, "length");
    assertEquals(before.greatest()[1] * proportions.height(), after.greatest()[1], 0.02, "height");
    assertEquals(before.size(0), after.size(0), 0.05, "width");
    assertEquals(
        wheelbase(own) * proportions.length() * proportions.wheelbase(), wheelbase(car), 1e-3);
    assertEquals(0, bounds(parts(car, Role.RUBBER)).least()[1], 1e-3, "tyres");
    assertTrue(
        bounds(car.parts().stream().filter(part -> part.role() != Role.RUBBER).toList()).least()[1]
            > 0.05);
  }

  @ParameterizedTest
  @MethodSource("corners")
  void itsBodyHasNoHoleAndItsWindowsArePlainToSee(Shape shape) {
    Car car = shape.car();
    CarView side = CarView.of(car, new Vec(1, 0, 0));
    for (CarView view : List.of(side, CarView.of(car, new Vec(-1, 1, -1).unit()))) {
      assertTrue(view.holes() < 0.01 * view.cells(), "seen through: " + view.holes());
      assertTrue(
          view.paintSeenFromInside() < 0.01 * view.cells(),
          "paint seen from inside: " + view.paintSeenFromInside());
    }
    assertTrue(side.cells(Role.GLASS) > 0.02 * side.cells(), "glass");
    assertTrue(side.cells(Role.PAINT) > 0.3 * side.cells(), "paint");
  }

  @Test
  void theSameProportionsGiveTheSameCarAndItsOwnLeaveItAsItIs() {
    Proportions proportions = new Proportions(0.95, 1.1, 1.05, 0.9, 0.1, 0.2);
    assertSameMeshes(CARS.load("suv", proportions), CARS.load("suv", proportions));
    assertSameMeshes(CARS.load("suv"), CARS.load("suv", Proportions.OWN));
  }

  private static void assertSameMeshes(Car expected, Car actual) {
    assertEquals(expected.parts().size(), actual.parts().size());
    for (int i = 0; i < expected.parts().size(); i++) {
      assertArrayEquals(
          expected.parts().get(i).mesh().positions(), actual.parts().get(i).mesh().positions());
      assertArrayEquals(
          expected.parts().get(i).mesh().indices(), actual.parts().get(i).mesh().indices());
    }
  }

  @Test
  void theGreenhouseMovesTheWindowsSillAndTheHoodTheWindscreen() {
    Car own = CARS.load("sedan");
    Car low = CARS.load("sedan", Proportions.OWN.withGreenhouse(0.75));
    assertTrue(least(low, "left side window", 1) > least(own, "left side window", 1) + 0.08);
    Car bonnet = CARS.load("sedan", Proportions.OWN.withHood(0.25));
    assertEquals(
        greatest(own, "windscreen", 2) - 0.25, greatest(bonnet, "windscreen", 2), 0.02, "cowl");
    Car deck = CARS.load("sedan", Proportions.OWN.withDeck(0.4));
    assertEquals(
        least(own, "rear window", 2) + 0.4, least(deck, "rear window", 2), 0.02, "rear window");
  }

  private static double least(Car car, String name, int axis) {
    return bounds(named(car, name)).least()[axis];
  }

  private static double greatest(Car car, String name, int axis) {
    return bounds(named(car, name)).greatest()[axis];
  }

  private static List<Part> named(Car car, String name) {
    return car.parts().stream().filter(part -> part.name().equals(name)).toList();
  }

  @Test
  void aCarThatIsNotBuiltInHasNoOtherShape() {
    assertThrows(
        IllegalArgumentException.class,
        () -> CARS.load("unicorn", Proportions.OWN.withLength(1.1)));
  }
}
