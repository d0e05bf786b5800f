package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;

/** A wheel: tyre, spoked rim, hub and brake disc, with its outer side towards +x. */
final class Wheel {

  private static final int SPOKES = 5;
  private static final double TYRE_WIDTH = 0.215;

  private final double radius;

  Wheel(double radius) {
    this.radius = radius;
  }

  /** The parts, with the wheel's middle at the origin. */
  List<Part> parts(String name) {
    return List.of(
        new Part(name + " tyre", Role.RUBBER, tyre()),
        new Part(name + " rim", Role.RIM, rim()),
        new Part(name + " brake disc", Role.CHROME, brakeDisc()),
        new Part(name + " wheel back", Role.UNDERBODY, wheelBack()));
  }

  private double rimRadius() {
    return radius * 0.70;
  }

  private TriangleMesh tyre() {
    double half = TYRE_WIDTH / 2;
    double rim = rimRadius();
    return Lathe.turn(
        -half * 0.80,
        rim,
        -half * 0.98,
        rim + (radius - rim) * 0.45,
        -half * 0.92,
        radius * 0.965,
        -half * 0.72,
        radius * 0.995,
        0,
        radius,
        half * 0.72,
        radius * 0.995,
        half * 0.92,
        radius * 0.965,
        half * 0.99,
        radius * 0.93,
        half,
        rim + (radius - rim) * 0.45,
        half * 0.86,
        rim * 1.02,
        half * 0.80,
        rim);
  }

  private TriangleMesh rim() {
    double half = TYRE_WIDTH / 2;
    double rim = rimRadius();
    List<TriangleMesh> pieces = new ArrayList<>();
    // The lip, and the barrel behind it, seen from its inside.
    pieces.add(
        Lathe.turn(
            half * 0.82,
            rim * 1.02,
            half * 0.86,
            rim * 0.985,
            half * 0.78,
            rim * 0.95,
            half * 0.50,
            rim * 0.92,
            -half * 0.8,
            rim * 0.90));
    for (int spoke = 0; spoke < SPOKES; spoke++) {
      double angle = 2 * Math.PI * (spoke + 0.25) / SPOKES;
      pieces.add(spoke(angle - 0.13));
      pieces.add(spoke(angle + 0.13));
    }
    pieces.add(
        Lathe.turn(
            half * 0.30,
            rim * 0.26,
            half * 0.52,
            rim * 0.25,
            half * 0.60,
            rim * 0.18,
            half * 0.62,
            rim * 0.12,
            half * 0.68,
            rim * 0.10,
            half * 0.70,
            0));
    return TriangleMesh.join(pieces);
  }

  // A bar from the hub to the lip, tapering outwards and leaning out of the wheel's plane.
  private TriangleMesh spoke(double angle) {
    double half = TYRE_WIDTH / 2;
    double rim = rimRadius();
    return new RoundedBox(
            8,
            6,
            at -> {
              double share = (at.y() + 1) / 2;
              double along = rim * (0.12 + 0.84 * share);
              double across = at.z() * rim * (0.085 - 0.035 * share);
              double out = half * (0.50 + 0.24 * share * share) + at.x() * 0.012;
              return new Vec(
                  out,
                  along * Math.cos(angle) - across * Math.sin(angle),
                  along * Math.sin(angle) + across * Math.cos(angle));
            })
        .toMesh(2);
  }

  private TriangleMesh brakeDisc() {
    double rim = rimRadius();
    return Lathe.turn(-0.02, rim * 0.78, 0.0, rim * 0.78, 0.0, rim * 0.2);
  }

  private TriangleMesh wheelBack() {
    return Lathe.turn(-0.06, rimRadius() * 0.98, -0.06, 0);
  }
}
