package io.carousel.renderer.car.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.scene.Proportions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltinCarsTest {

  static List<Car> cars() {
    return BuiltinCars.ids().stream().map(id -> BuiltinCars.build(id, Proportions.OWN)).toList();
  }

  private static BodyShape shapeOf(Car car) {
    return BodyType.ALL.stream()
        .filter(type -> type.id().equals(car.id()))
        .findFirst()
        .orElseThrow()
        .shape();
  }

  // Least and greatest x, y or z of some parts.
  private static double[] extent(List<Part> parts, int axis) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      float[] positions = part.mesh().positions();
      for (int i = axis; i < positions.length; i += 3) {
        least = Math.min(least, positions[i]);
        greatest = Math.max(greatest, positions[i]);
      }
    }
    return new double[] {least, greatest};
  }

  private static List<Part> parts(Car car, Role role) {
    return car.parts().stream().filter(part -> part.role() == role).toList();
  }

  @ParameterizedTest
  @MethodSource("cars")
  void aCarHasTheMeasuresOfItsType(Car car) {
    BodyShape shape = shapeOf(car);
    double[] along = extent(car.parts(), 2);
    assertEquals(shape.length(), along[1] - along[0], 0.05 * shape.length());
    assertEquals(shape.height(), extent(car.parts(), 1)[1], 0.02);
    double[] across = extent(parts(car, Role.PAINT), 0);
    assertEquals(-across[0], across[1], 1e-4, "not symmetric");
  }

  @ParameterizedTest
  @MethodSource("cars")
  void itStandsOnItsTyresAndNothingElseTouchesTheGround(Car car) {
    assertEquals(0, extent(parts(car, Role.RUBBER), 1)[0], 1e-3);
    List<Part> others = car.parts().stream().filter(part -> part.role() != Role.RUBBER).toList();
    assertTrue(extent(others, 1)[0] > 0.05);
  }

  @ParameterizedTest
  @MethodSource("cars")
  void itHasEveryKindOfPart(Car car) {
    Set<Role> roles = car.parts().stream().map(Part::role).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Role.class), roles);
  }

  @ParameterizedTest
  @MethodSource("cars")
  void everyTriangleHasCornersAndUnitNormals(Car car) {
    for (Part part : car.parts()) {
      TriangleMesh mesh = part.mesh();
      int vertices = mesh.positions().length / 3;
      assertTrue(
          Arrays.stream(mesh.indices()).allMatch(index -> index >= 0 && index < vertices),
          part.name());
      for (int i = 0; i < mesh.normals().length; i += 3) {
        double length =
            Math.hypot(Math.hypot(mesh.normals()[i], mesh.normals()[i + 1]), mesh.normals()[i + 2]);
        assertEquals(1, length, 1e-4, part.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cars")
  void itHasNoMoreTrianglesThanArePaidForByWhatIsSeen(Car car) {
    int triangles = car.parts().stream().mapToInt(part -> part.mesh().indices().length / 3).sum();
    assertTrue(triangles < 60_000, triangles + " triangles");
  }

  @Test
  void aCarThatIsNotThereIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BuiltinCars.build("tank", Proportions.OWN));
  }
}
