package io.carousel.renderer.detail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.scene.Proportions;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailLevelTest {

  private static final List<PartGroup> SEDAN =
      PartGroup.of(BuiltinCars.build("sedan", Proportions.OWN));

  @Test
  void theErrorIsAtMostAnEighthOfAPixelAndNoFinerLevelIsNeeded() {
    for (double pixel = 0.0081; pixel < 0.18; pixel *= 1.3) {
      DetailLevel level = DetailLevel.of(pixel);
      assertTrue(level.error() <= pixel / 8, level + " for " + pixel);
      assertTrue(new DetailLevel(level.number() + 1).error() > pixel / 8, level + " for " + pixel);
    }
  }

  @Test
  void largePicturesHaveAllTriangles() {
    assertEquals(DetailLevel.FULL, DetailLevel.of(0.007));
    assertSame(SEDAN.get(0), DetailLevel.FULL.of(SEDAN.get(0)));
  }

  @Test
  void eachLevelHasFewerTrianglesThanTheOneBefore() {
    int before = Integer.MAX_VALUE;
    for (int number = 0; number <= 10; number += 2) {
      int triangles = triangles(new DetailLevel(number));
      assertTrue(triangles < before, number + ": " + triangles);
      before = triangles;
    }
    assertTrue(before < triangles(DetailLevel.FULL) / 3, before + " triangles");
  }

  @Test
  void theSameMeshGivesTheSameBytes() {
    DetailLevel level = new DetailLevel(6);
    for (PartGroup group : SEDAN) {
      TriangleMesh once = level.of(group).mesh();
      TriangleMesh again = level.of(group).mesh();
      assertArrayEquals(once.positions(), again.positions());
      assertArrayEquals(once.indices(), again.indices());
    }
  }

  @Test
  void aFlatPieceNeedsTwoTrianglesUnlessItsTextureIsBent() {
    assertEquals(2, new DetailLevel(6).of(sheet(0)).mesh().indices().length / 3);
    assertTrue(new DetailLevel(6).of(sheet(0.2)).mesh().indices().length / 3 > 20);
  }

  @Test
  void whatIsLeftAreVerticesThatWereThere() {
    TriangleMesh mesh = new DetailLevel(6).of(sheet(0)).mesh();
    assertEquals(4, mesh.positions().length / 3);
    for (int i = 0; i < 4; i++) {
      assertEquals(1, Math.abs(mesh.positions()[3 * i]));
      assertEquals((mesh.positions()[3 * i] + 1) / 2, mesh.uvs()[2 * i], 1e-6);
      assertEquals(1, mesh.normals()[3 * i + 2]);
    }
  }

  /** A flat square of 2 m in 200 triangles, whose texture is moved by a wave. */
  private static PartGroup sheet(double wave) {
    int steps = 10;
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    for (int row = 0; row <= steps; row++) {
      for (int column = 0; column <= steps; column++) {
        double x = 2.0 * column / steps - 1;
        double y = 2.0 * row / steps - 1;
        float u = (float) ((x + 1) / 2 + wave * Math.sin(3 * y) * Math.sin(3 * x));
        int vertex = builder.vertex(new Vec(x, y, 0), new Vec(0, 0, 1), u, (float) ((y + 1) / 2));
        if (row > 0 && column > 0) {
          builder.triangle(vertex - steps - 2, vertex - steps - 1, vertex);
          builder.triangle(vertex - steps - 2, vertex, vertex - 1);
        }
      }
    }
    return new PartGroup(Role.PLASTIC, Look.PLAIN, builder.build());
  }

  private static int triangles(DetailLevel level) {
    return SEDAN.stream().mapToInt(group -> level.of(group).mesh().indices().length / 3).sum();
  }
}
