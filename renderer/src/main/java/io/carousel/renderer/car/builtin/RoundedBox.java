package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A box with rounded edges (a superellipsoid, Barr 1981), bent into shape: the surface of every
 * body, cabin, mirror and seat.
 *
 * @param planRoundness exponent of the outline seen from above; 2 an ellipse, greater is boxier
 * @param sideRoundness exponent of the outline seen from the side
 * @param shape takes a point of the unit box, -1..1 each way, to its place in space
 */
record RoundedBox(double planRoundness, double sideRoundness, UnaryOperator<Vec> shape) {

  private static final double STEP = 1e-4;

  /** The faces of the box, with u to the right and v up seen from outside. */
  enum Face {
    LEFT(new Vec(1, 0, 0), new Vec(0, 0, -1), new Vec(0, 1, 0)),
    RIGHT(new Vec(-1, 0, 0), new Vec(0, 0, 1), new Vec(0, 1, 0)),
    FRONT(new Vec(0, 0, 1), new Vec(1, 0, 0), new Vec(0, 1, 0)),
    REAR(new Vec(0, 0, -1), new Vec(-1, 0, 0), new Vec(0, 1, 0)),
    TOP(new Vec(0, 1, 0), new Vec(1, 0, 0), new Vec(0, 0, -1)),
    BOTTOM(new Vec(0, -1, 0), new Vec(1, 0, 0), new Vec(0, 0, 1));

    private final Vec middle;
    private final Vec right;
    private final Vec up;

    Face(Vec middle, Vec right, Vec up) {
      this.middle = middle;
      this.right = right;
      this.up = up;
    }
  }

  /** One face, as a grid of squares. */
  Skin face(Face face, int columns, int rows) {
    Skin.Vertex[][] grid = new Skin.Vertex[rows + 1][columns + 1];
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        grid[row][column] = vertex(face, 2.0 * column / columns - 1, 2.0 * row / rows - 1);
      }
    }
    return Skin.ofGrid(grid);
  }

  /** All six faces. */
  TriangleMesh toMesh(int steps) {
    List<TriangleMesh> faces = new ArrayList<>();
    for (Face face : Face.values()) {
      faces.add(face(face, steps, steps).toMesh());
    }
    return TriangleMesh.join(faces);
  }

  private Skin.Vertex vertex(Face face, double u, double v) {
    Vec alongU = place(face, u + STEP, v).minus(place(face, u - STEP, v));
    Vec alongV = place(face, u, v + STEP).minus(place(face, u, v - STEP));
    return new Skin.Vertex(u, v, place(face, u, v), alongU.cross(alongV).unit());
  }

  private Vec place(Face face, double u, double v) {
    Vec onBox = face.middle.plus(face.right.times(u)).plus(face.up.times(v));
    double plan =
        Math.pow(
            Math.pow(Math.abs(onBox.x()), planRoundness)
                + Math.pow(Math.abs(onBox.z()), planRoundness),
            1 / planRoundness);
    double size =
        Math.pow(
            Math.pow(plan, sideRoundness) + Math.pow(Math.abs(onBox.y()), sideRoundness),
            1 / sideRoundness);
    return shape.apply(onBox.times(1 / size));
  }
}
