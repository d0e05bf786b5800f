package io.carousel.renderer.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Fleet;
import io.carousel.dataset.Identity;
import io.carousel.dataset.Level;
import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.scene.Proportions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FleetBuilderTest {

  private static final List<String> BODIES = BuiltinCars.ids();

  // Published datasets hang on it: never change.
  @Test
  void theIdentitiesAreFrozen() {
    List<String> shapes =
        FleetBuilder.build(60, BODIES, 7, 1, 60).cars().stream()
            .map(car -> car.name() + " " + car.measures().values())
            .toList();
    assertEquals("car001_sedan [1.08, 1.15, 0.92, 0.75, 0.25, 0]", shapes.get(0));
    assertEquals("car016_hatchback [0.92, 0.9, 1.2, 0.85, -0.2, 0]", shapes.get(15));
    assertEquals("car054_coupe [0.92, 1.1, 0.92, 1.05, 0.1, 0]", shapes.get(53));
  }

  @Test
  void bodiesTakeTurns() {
    Map<String, Long> counts =
        FleetBuilder.build(56, BODIES, 7, 29, 56).cars().stream()
            .collect(Collectors.groupingBy(Identity::body, Collectors.counting()));
    assertEquals(Set.copyOf(BODIES), counts.keySet());
    assertEquals(Set.of(4L), Set.copyOf(counts.values()));
  }

  @Test
  void aPartHasTheIdentitiesOfTheWhole() {
    Fleet whole = FleetBuilder.build(60, BODIES, 7, 1, 60);
    assertEquals(whole.cars().subList(30, 45), FleetBuilder.build(60, BODIES, 7, 31, 45).cars());
  }

  @Test
  void aLargerFleetHasTheIdentitiesOfASmallerOne() {
    assertEquals(
        FleetBuilder.build(20, BODIES, 7, 1, 20).cars(),
        FleetBuilder.build(300, BODIES, 7, 1, 300).cars().subList(0, 20));
  }

  @Test
  void anotherSeedGivesOtherShapes() {
    assertNotEquals(
        FleetBuilder.build(56, BODIES, 7, 1, 56).cars(),
        FleetBuilder.build(56, BODIES, 8, 1, 56).cars());
  }

  @Test
  void everyTwoOfABodyDifferByAThirdOfTheRangeOfWhatIsSeenBest() {
    List<Identity> cars = FleetBuilder.build(56, BODIES, 7, 1, 56).cars();
    for (Identity one : cars) {
      for (Identity other : cars) {
        if (!one.equals(other) && one.body().equals(other.body())) {
          double most =
              ShapeMeasure.ALL.stream()
                  .filter(measure -> measure.weight() == 1)
                  .mapToDouble(measure -> Math.abs(place(measure, one) - place(measure, other)))
                  .max()
                  .orElseThrow();
          assertTrue(most > 1.0 / 3, one + " and " + other);
        }
      }
    }
  }

  // From 0 for the least to 1 for the greatest level.
  private static double place(ShapeMeasure measure, Identity car) {
    Level level = car.measures().get(measure.column());
    return (double) measure.levels().indexOf(level) / (measure.levels().size() - 1);
  }

  @Test
  void everyBodyHasAsManyShapesAsAFleetMayHaveAndAllAreWholeCars() {
    for (String body : BODIES) {
      List<Identity> cars =
          FleetBuilder.build(
                  FleetBuilder.MOST_IDENTITIES, List.of(body), 0, 1, FleetBuilder.MOST_IDENTITIES)
              .cars();
      assertEquals(
          FleetBuilder.MOST_IDENTITIES, cars.stream().map(Identity::measures).distinct().count());
      assertEquals(
          FleetBuilder.MOST_IDENTITIES, cars.stream().map(Identity::name).distinct().count());
      cars.forEach(car -> assertTrue(roomOverArches(car) >= 0, car.toString()));
    }
  }

  private static double roomOverArches(Identity car) {
    double[] measures =
        FleetBuilder.columns().stream()
            .mapToDouble(column -> car.measures().get(column).number())
            .toArray();
    return BuiltinCars.roomOverArches(
        car.body(),
        new Proportions(
            measures[0], measures[1], measures[2], measures[3], measures[4], measures[5]));
  }

  @Test
  void everyMeasureIsAPropertyThatTakesItsLevels() {
    Controls controls = new Controls(BODIES);
    for (ShapeMeasure measure : ShapeMeasure.ALL) {
      Control control = controls.named(measure.column()).orElseThrow();
      for (Level level : measure.levels()) {
        assertEquals(Optional.empty(), control.complaint(level));
      }
    }
    assertEquals(
        controls.all().stream()
            .map(Control::name)
            .filter(FleetBuilder.columns()::contains)
            .toList(),
        FleetBuilder.columns());
  }
}
