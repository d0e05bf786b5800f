package io.carousel.renderer.scenery;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.List;
import java.util.Optional;

/** A post of concrete, one metre wide, to be made as wide as it has to be. */
public final class Post {

  private static final double HEIGHT = 8;
  private static final double HALF_DEPTH = 0.15;

  /** How much narrower it is than its front for its bevelled edges, in shares of its width. */
  private static final double BEVEL = 0.08;

  private static final Look CONCRETE =
      new Look(Optional.empty(), Optional.of(new Look.Color(0.36, 0.35, 0.33)), 1);

  private Post() {}

  /** Its parts. */
  public static Car build() {
    double half = 0.5;
    double inner = half - BEVEL;
    double back = HALF_DEPTH * (1 - 2 * BEVEL);
    // Around it, seen from above, beginning on its left side at the rear.
    double[][] outline = {
      {-half, -back}, {-half, back}, {-inner, HALF_DEPTH}, {inner, HALF_DEPTH},
      {half, back}, {half, -back}, {inner, -HALF_DEPTH}, {-inner, -HALF_DEPTH}
    };
    TriangleMesh.Builder mesh = new TriangleMesh.Builder();
    for (int side = 0; side < outline.length; side++) {
      double[] from = outline[side];
      double[] to = outline[(side + 1) % outline.length];
      Vec along = new Vec(to[0] - from[0], 0, to[1] - from[1]);
      Vec normal = new Vec(0, 1, 0).cross(along).times(-1).unit();
      int first = mesh.vertex(new Vec(from[0], 0, from[1]), normal);
      mesh.vertex(new Vec(to[0], 0, to[1]), normal);
      mesh.vertex(new Vec(to[0], HEIGHT, to[1]), normal);
      mesh.vertex(new Vec(from[0], HEIGHT, from[1]), normal);
      mesh.triangle(first, first + 1, first + 2);
      mesh.triangle(first, first + 2, first + 3);
    }
    return new Car("post", "Post", List.of(new Part("post", Role.RUBBER, mesh.build(), CONCRETE)));
  }
}
