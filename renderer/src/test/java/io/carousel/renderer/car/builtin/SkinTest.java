package io.carousel.renderer.car.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.Outline.Point;
import org.junit.jupiter.api.Test;

class SkinTest {

  // The square -1..1 in the plane z = 0, as a grid that no outline below is aligned with.
  private static Skin square() {
    int steps = 7;
    Skin.Vertex[][] rows = new Skin.Vertex[steps + 1][steps + 1];
    for (int row = 0; row <= steps; row++) {
      for (int column = 0; column <= steps; column++) {
        double u = 2.0 * column / steps - 1;
        double v = 2.0 * row / steps - 1;
        rows[row][column] = new Skin.Vertex(u, v, new Vec(u, v, 0), new Vec(0, 0, 1));
      }
    }
    return Skin.ofGrid(rows);
  }

  private static double area(Skin skin) {
    TriangleMesh mesh = skin.toMesh();
    double area = 0;
    for (int i = 0; i < mesh.indices().length; i += 3) {
      Vec a = corner(mesh, i);
      Vec b = corner(mesh, i + 1);
      Vec c = corner(mesh, i + 2);
      Vec cross = b.minus(a).cross(c.minus(a));
      assertTrue(cross.z() >= -1e-9, "a triangle turned over");
      area += cross.length() / 2;
    }
    return area;
  }

  private static Vec corner(TriangleMesh mesh, int index) {
    int at = 3 * mesh.indices()[index];
    return new Vec(mesh.positions()[at], mesh.positions()[at + 1], mesh.positions()[at + 2]);
  }

  @Test
  void aCutOutRectangleHasItsAreaAndLeavesTheRest() {
    Skin.Cut cut = square().cut(Outline.rectangle(-0.5, -0.31, 0.77, 0.4), Plane.FACE);
    assertEquals(1.27 * 0.71, area(cut.inside()), 1e-5);
    assertEquals(4 - 1.27 * 0.71, area(cut.outside()), 1e-5);
  }

  @Test
  void aCircleHasNearlyItsArea() {
    Skin.Cut cut = square().cut(Outline.circle(0.1, -0.2, 0.5), Plane.FACE);
    assertEquals(Math.PI * 0.25, area(cut.inside()), 0.01);
    assertEquals(4, area(cut.inside()) + area(cut.outside()), 1e-5);
  }

  @Test
  void roundedCornersTakeALittleAway() {
    Outline sharp = Outline.rectangle(-0.5, -0.5, 0.5, 0.5);
    double rounded = area(square().cut(sharp.rounded(0.2), Plane.FACE).inside());
    assertTrue(rounded < 1 && rounded > 0.95, "area " + rounded);
  }

  @Test
  void aStripIsAsWideAsAsked() {
    Outline strip = Outline.strip(new Point(-0.6, -0.6), new Point(0.6, 0.6), 0.02);
    double length = Math.hypot(1.2, 1.2);
    assertEquals(length * 0.02, area(square().cut(strip, Plane.FACE).inside()), 1e-5);
  }

  @Test
  void anOutlineBesideTheSkinCutsNothing() {
    Skin.Cut cut = square().cut(Outline.rectangle(2, 2, 3, 3), Plane.FACE);
    assertTrue(cut.inside().isEmpty());
    assertEquals(4, area(cut.outside()), 1e-5);
  }
}
