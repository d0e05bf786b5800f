package io.carousel.renderer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.asset.Catalog;
import io.carousel.renderer.asset.CatalogCar;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.CarLibrary;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every car that is there, and the installed ones against the catalogue. The built-in cars
 * are always there; after {@code carousel assets install} the installed ones are too.
 */
class CarShapeTest {

  private static final Path MODELS = Path.of("..", "car-models");
  private static final CarLibrary CARS = new CarLibrary(MODELS.resolve("installed"));
  private static final Catalog CATALOG = Catalog.read(MODELS.resolve("catalog.yaml"));
  private static final int SIZE = 400;
  private static final Vec SIDE = new Vec(1, 0, 0);

  static List<String> ids() {
    return CARS.ids();
  }

  /** What is seen of a car from far away. */
  private record View(Role[] roles, boolean[] fronts, int bodyRow) {

    static View of(Car car, Vec towardsEye) {
      Bounds bounds = Bounds.of(positions(car.parts()));
      double reach = 0.6 * Math.max(bounds.size(1), bounds.size(2)) + bounds.size(1);
      Scan scan = new Scan(towardsEye, reach, SIZE);
      List<Surface> surfaces = car.parts().stream().map(View::surface).toList();
      scan.draw(surfaces);
      Role[] roles = new Role[SIZE * SIZE];
      boolean[] fronts = new boolean[SIZE * SIZE];
      for (int part = 0; part < surfaces.size(); part++) {
        Role role = car.parts().get(part).role();
        for (int triangle = 0; triangle < surfaces.get(part).triangles(); triangle++) {
          scan.cover(
              surfaces.get(part).positions(),
              triangle,
              (cell, height, facing) -> {
                if (height >= scan.depth(cell)) {
                  roles[cell] = role;
                  // Of two triangles in one place, one with its front to the eye is enough.
                  fronts[cell] |= facing;
                }
              });
        }
      }
      double bodyAt = bounds.greatest()[1] / 3 * Math.hypot(towardsEye.x(), towardsEye.z());
      return new View(roles, fronts, (int) (SIZE / 2.0 + bodyAt * SIZE / (2 * reach)));
    }

    private static Surface surface(Part part) {
      int[] indices = part.mesh().indices();
      float[] corners = new float[indices.length * 3];
      for (int i = 0; i < corners.length; i++) {
        corners[i] = part.mesh().positions()[3 * indices[i / 3] + i % 3];
      }
      return new Surface(SourceMaterial.named(part.name()), corners, new float[0], new float[0]);
    }

    int cells(Role role) {
      return (int) Stream.of(roles).filter(seen -> seen == role).count();
    }

    int cells() {
      int cells = 0;
      for (Role role : roles) {
        cells += role == null ? 0 : 1;
      }
      return cells;
    }

    int paintSeenFromInside() {
      int cells = 0;
      for (int cell = 0; cell < roles.length; cell++) {
        cells += roles[cell] == Role.PAINT && !fronts[cell] ? 1 : 0;
      }
      return cells;
    }

    /**
     * Cells in which one sees through the car, which are not connected with what is around it.
     * Those between the wheels are not counted: below, cars are open, and trucks more than others.
     */
    int holes() {
      boolean[] around = new boolean[roles.length];
      Deque<Integer> next = new ArrayDeque<>(List.of(0));
      around[0] = true;
      while (!next.isEmpty()) {
        int cell = next.pop();
        for (int step : new int[] {-1, 1, -SIZE, SIZE}) {
          int to = cell + step;
          boolean wraps = Math.abs(step) == 1 && to / SIZE != cell / SIZE;
          if (to >= 0 && to < roles.length && !wraps && !around[to] && roles[to] == null) {
            around[to] = true;
            next.push(to);
          }
        }
      }
      int holes = 0;
      for (int cell = 0; cell < roles.length; cell++) {
        holes += cell / SIZE >= bodyRow && roles[cell] == null && !around[cell] ? 1 : 0;
      }
      return holes;
    }
  }

  private static List<float[]> positions(List<Part> parts) {
    return parts.stream().map(part -> part.mesh().positions()).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itIsAsLongAsTheCatalogueSays(String id) {
    Bounds bounds = Bounds.of(positions(CARS.load(id).parts()));
    CATALOG.cars().stream()
        .filter(car -> car.id().equals(id))
        .mapToDouble(CatalogCar::length)
        .forEach(length -> assertEquals(length, bounds.size(2), 0.05 * length));
    assertEquals(0, bounds.middle(2), 0.2, "lengthwise in the middle");
    assertEquals(0, bounds.middle(0), 0.05, "crosswise in the middle");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itsTyresStandOnTheGroundAndNothingIsBelow(String id) {
    List<Part> parts = CARS.load(id).parts();
    assertEquals(0, Bounds.of(positions(parts)).least()[1], 1e-3);
    List<Part> tyres = parts.stream().filter(part -> part.role() == Role.RUBBER).toList();
    assertEquals(0, Bounds.of(positions(tyres)).least()[1], 1e-3);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void fromTheSideMuchOfItIsPaintAndSomeIsGlassAndRubber(String id) {
    View side = View.of(CARS.load(id), SIDE);
    Map<Role, Double> shares = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      shares.put(role, (double) side.cells(role) / side.cells());
    }
    // Beside an open car there is less that is not painted than beside one with windows.
    double most = CARS.summary(id).bodyType().equals("convertible") ? 0.80 : 0.70;
    assertTrue(shares.get(Role.PAINT) > 0.15 && shares.get(Role.PAINT) < most, shares.toString());
    assertTrue(shares.get(Role.GLASS) > 0.01, shares.toString());
    assertTrue(shares.get(Role.RUBBER) > 0.02, shares.toString());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void lampsAreWhereTheyBelong(String id) {
    Car whole = CARS.load(id);
    // Lamps may lie behind glass.
    List<Part> solid = whole.parts().stream().filter(part -> part.role() != Role.GLASS).toList();
    Car car = new Car(id, whole.label(), solid);
    View front = View.of(car, new Vec(0, 0, 1));
    View rear = View.of(car, new Vec(0, 0, -1));
    assertTrue(front.cells(Role.LAMP_FRONT) > rear.cells(Role.LAMP_FRONT), "front lamps in front");
    assertTrue(rear.cells(Role.LAMP_REAR) > front.cells(Role.LAMP_REAR), "rear lamps behind");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itsBodyHasNoHole(String id) {
    Car car = CARS.load(id);
    for (Vec direction :
        List.of(
            SIDE,
            new Vec(-1, 0, 0),
            new Vec(0, 0, 1),
            new Vec(0, 0, -1),
            new Vec(1, 1, 1).unit(),
            new Vec(-1, 1, -1).unit())) {
      View view = View.of(car, direction);
      double holes = (double) view.holes() / view.cells();
      double inside = (double) view.paintSeenFromInside() / view.cells();
      assertTrue(holes < 0.01, "seen through " + direction + ": " + holes);
      assertTrue(inside < 0.01, "paint seen from inside " + direction + ": " + inside);
    }
  }
}
