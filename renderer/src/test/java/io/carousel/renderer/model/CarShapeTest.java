package io.carousel.renderer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.carousel.renderer.asset.Catalog;
import io.carousel.renderer.asset.CatalogCar;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.library.CarLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every car that is there, and the installed ones against the catalogue. The built-in cars
 * are always there, as is one that is imported from a file of made-up boxes; after {@code carousel
 * assets install} the installed ones are too.
 */
class CarShapeTest {

  private static final Path MODELS = Path.of("..", "car-models");
  private static final CarLibrary CARS = new CarLibrary(MODELS.resolve("installed"));
  private static final Catalog CATALOG = Catalog.read(MODELS.resolve("catalog.yaml"));
  private static final Vec SIDE = new Vec(1, 0, 0);

  /** Where one's eyes are who stands nine metres beside a car: into an open one they see. */
  private static final Vec EYE_AT_THE_SIDE = new Vec(1, 0.1, 0).unit();

  /** In place of an id: a car of boxes and cylinders that an OBJ file holds. */
  private static final String MADE_UP = "made-up OBJ car";

  @TempDir static Path folder;

  static List<String> ids() {
    return Stream.concat(CARS.ids().stream(), Stream.of(MADE_UP)).toList();
  }

  private static Car load(String id) throws IOException {
    if (!id.equals(MADE_UP)) {
      return CARS.load(id);
    }
    ImportSettings settings =
        new ImportSettings(
            new PartRules(List.of()).withGuesses(),
            Axes.USUAL,
            OptionalDouble.of(ObjModel.WHOLE_CAR_LENGTH),
            true,
            ImportSettings.USUAL_CREASE_ANGLE);
    CarImporter importer = new CarImporter(warning -> fail(warning), ModelFile::read);
    return new Car(id, id, importer.read(ObjModel.wholeCar().write(folder), settings));
  }

  private static List<float[]> positions(List<Part> parts) {
    return parts.stream().map(part -> part.mesh().positions()).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itIsAsLongAsTheCatalogueSays(String id) throws IOException {
    Bounds bounds = Bounds.of(positions(load(id).parts()));
    CATALOG.cars().stream()
        .filter(car -> car.id().equals(id))
        .mapToDouble(CatalogCar::length)
        .forEach(length -> assertEquals(length, bounds.size(2), 0.05 * length));
    assertEquals(0, bounds.middle(2), 0.2, "lengthwise in the middle");
    assertEquals(0, bounds.middle(0), 0.05, "crosswise in the middle");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itsTyresStandOnTheGroundAndNothingIsBelow(String id) throws IOException {
    List<Part> parts = load(id).parts();
    assertEquals(0, Bounds.of(positions(parts)).least()[1], 1e-3);
    List<Part> tyres = parts.stream().filter(part -> part.role() == Role.RUBBER).toList();
    assertEquals(0, Bounds.of(positions(tyres)).least()[1], 1e-3);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void fromTheSideMuchOfItIsPaintAndSomeIsGlassAndRubber(String id) throws IOException {
    CarView side = CarView.of(load(id), EYE_AT_THE_SIDE);
    Map<Role, Double> shares = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      shares.put(role, (double) side.cells(role) / side.cells());
    }
    assertTrue(shares.get(Role.PAINT) > 0.15 && shares.get(Role.PAINT) < 0.70, shares.toString());
    assertTrue(shares.get(Role.GLASS) > 0.01, shares.toString());
    assertTrue(shares.get(Role.RUBBER) > 0.02, shares.toString());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void lampsAreWhereTheyBelong(String id) throws IOException {
    Car whole = load(id);
    // Lamps may lie behind glass.
    List<Part> solid = whole.parts().stream().filter(part -> part.role() != Role.GLASS).toList();
    Car car = new Car(id, whole.label(), solid);
    CarView front = CarView.of(car, new Vec(0, 0, 1));
    CarView rear = CarView.of(car, new Vec(0, 0, -1));
    assertTrue(front.cells(Role.LAMP_FRONT) > rear.cells(Role.LAMP_FRONT), "front lamps in front");
    assertTrue(rear.cells(Role.LAMP_REAR) > front.cells(Role.LAMP_REAR), "rear lamps behind");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itsBodyHasNoHole(String id) throws IOException {
    Car car = load(id);
    for (Vec direction :
        List.of(
            SIDE,
            new Vec(-1, 0, 0),
            new Vec(0, 0, 1),
            new Vec(0, 0, -1),
            new Vec(1, 1, 1).unit(),
            new Vec(-1, 1, -1).unit())) {
      CarView view = CarView.of(car, direction);
      double holes = (double) view.holes() / view.cells();
      double inside = (double) view.paintSeenFromInside() / view.cells();
      assertTrue(holes < 0.01, "seen through " + direction + ": " + holes);
      assertTrue(inside < 0.01, "paint seen from inside " + direction + ": " + inside);
    }
  }
}
