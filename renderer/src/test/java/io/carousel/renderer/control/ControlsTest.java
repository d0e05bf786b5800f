package io.carousel.renderer.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Credit;
import io.carousel.dataset.Level;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlsTest {

  private static final List<String> CARS = List.of("sedan", "van");
  private static final Controls CONTROLS = new Controls(CARS, CARS, places());

  private static EnvironmentLibrary places() {
    EnvironmentLibrary places = new EnvironmentLibrary(Path.of("target", "places"));
    places.save("wood", Path.of("pom.xml"), new Credit("Wood", "CC0-1.0", "Nobody", null));
    return places;
  }

  @Test
  void thePapersPropertiesAreColumnsOfEveryDataset() {
    assertEquals(
        List.of(
            "model",
            "rotation_z",
            "color_hue",
            "color_sat",
            "color_val",
            "bg_color_hue",
            "bg_color_sat",
            "bg_color_val",
            "camera_loc_z",
            "sun_elevation",
            "sun_rotation"),
        CONTROLS.all().stream().filter(CONTROLS::isAlwaysColumn).map(Control::name).toList());
  }

  @Test
  void aSceneWithoutLevelsHasTheStandardOnes() {
    List<Control> all = CONTROLS.all();
    assertEquals(
        CONTROLS.scene(
            all.stream().map(Control::name).toList(), all.stream().map(Control::standard).toList()),
        CONTROLS.scene(List.of(), List.of()));
  }

  @Test
  void aControlIsFoundByItsName() {
    assertEquals("sun_rotation", CONTROLS.named("sun_rotation").orElseThrow().name());
    assertEquals(Optional.empty(), CONTROLS.named("sun"));
  }

  @Test
  void aSceneHasEveryLevelInItsPlace() {
    List<Level> levels = new ArrayList<>();
    levels.add(Level.of("van"));
    Stream.of(120, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 2.5, 33, 200)
        .forEach(number -> levels.add(Level.of(number.doubleValue())));
    assertEquals(
        new Scene(
            "van", 120, new Hsv(0.1, 0.2, 0.3), new Hsv(0.4, 0.5, 0.6), 2.5, new Sun(33, 200)),
        CONTROLS.scene(
            CONTROLS.all().stream().limit(levels.size()).map(Control::name).toList(), levels));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aControlTakesItsStandardLevel(Control control) {
    assertEquals(Optional.empty(), control.complaint(control.standard()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aControlChangesTheSceneWhateverTheOthersDo(Control control) {
    Level other =
        control instanceof NumberControl number
            ? Level.of((number.least() + 2 * number.greatest()) / 3)
            : Level.of(last(((NameControl) control).names()));
    Scene before = CONTROLS.scene(List.of(), List.of());
    Scene changed = control.apply(before, other);
    assertNotEquals(before, changed);
    // The order does not matter: with all the others set again after it, its change is still there.
    List<Control> others = new ArrayList<>(CONTROLS.all());
    others.remove(control);
    Collections.reverse(others);
    Scene again = changed;
    for (Control each : others) {
      again = each.apply(again, each.standard());
    }
    assertEquals(changed, again);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberIsTakenFromTheLeastToTheGreatest(NumberControl control) {
    assertEquals(Optional.empty(), control.complaint(Level.of(control.least())));
    assertEquals(Optional.empty(), control.complaint(Level.of(control.greatest())));
    assertFalse(control.complaint(Level.of(control.least() - 0.01)).isEmpty());
    assertFalse(control.complaint(Level.of(control.greatest() + 0.01)).isEmpty());
  }

  @Test
  void aComplaintStatesTheRange() {
    Control elevation = CONTROLS.named("sun_elevation").orElseThrow();
    assertEquals(
        Optional.of("must be from 0 to 90 degrees, not 91"), elevation.complaint(Level.of(91)));
    assertEquals(
        Optional.of("must be a number, not \"high\""), elevation.complaint(Level.of("high")));
    assertEquals(
        Optional.of("must be from 0 to 1, not -0.1"),
        CONTROLS.named("color_sat").orElseThrow().complaint(Level.of(-0.1)));
  }

  @Test
  void aCarThatIsNotThereIsRefusedWithThoseThatAre() {
    Control model = CONTROLS.named("model").orElseThrow();
    assertEquals(
        Optional.of("there is no car model \"bus\"; there are sedan, van"),
        model.complaint(Level.of("bus")));
    assertEquals(Level.of("sedan"), model.standard());
  }

  @Test
  void theEndsOfACircleLookTheSame() {
    Control rotation = CONTROLS.named("rotation_z").orElseThrow();
    assertTrue(rotation.isSame(Level.of(0), Level.of(360)));
    assertFalse(rotation.isSame(Level.of(0), Level.of(180)));
    Control saturation = CONTROLS.named("color_sat").orElseThrow();
    assertFalse(saturation.isSame(Level.of(0), Level.of(1)));
  }

  @Test
  void theWholeWayRoundACircleIsSpreadWithoutItsEnd() {
    NumberControl rotation = (NumberControl) CONTROLS.named("rotation_z").orElseThrow();
    assertEquals("[0, 120, 240]", rotation.spread(0, 360, 3).toString());
    assertEquals("[0, 90, 180]", rotation.spread(0, 180, 3).toString());
    NumberControl saturation = (NumberControl) CONTROLS.named("color_sat").orElseThrow();
    assertEquals("[0, 0.5, 1]", saturation.spread(0, 1, 3).toString());
  }

  private static String last(List<String> names) {
    return names.get(names.size() - 1);
  }

  static List<Control> all() {
    return CONTROLS.all();
  }

  static Stream<NumberControl> numbers() {
    return CONTROLS.all().stream()
        .filter(NumberControl.class::isInstance)
        .map(NumberControl.class::cast);
  }
}
