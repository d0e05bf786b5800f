package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;

/** A wheel: tyre, spoked rim, hub and brake disc, with its outer side towards +x. */
final class Wheel {

  /** Half the width of a tyre, in metres. */
  static final double HALF_WIDTH = 0.112;

  private final double radius;
  private final double rim;
  private final int spokes;
  private final TriangleMesh tyre;
  private final TriangleMesh spokedRim;
  private final TriangleMesh disc;
  private final TriangleMesh caliper;
  private final TriangleMesh back;

  Wheel(double radius, int spokes) {
    this.radius = radius;
    this.rim = radius * 0.69;
    this.spokes = spokes;
    tyre = tyre();
    spokedRim = rim();
    disc = brakeDisc();
    caliper = caliper();
    back = wheelBack();
  }

  /**
   * Adds a wheel to the left side, and another to the right.
   *
   * @param middle of the left one
   * @param steering degrees that both are turned to the left
   */
  void addTo(PartList parts, String axle, Vec middle, double steering) {
    add(parts, axle + " tyre", Role.RUBBER, tyre, middle, steering);
    add(parts, axle + " rim", Role.RIM, spokedRim, middle, steering);
    add(parts, axle + " brake disc", Role.CHROME, disc, middle, steering);
    add(parts, axle + " brake caliper", Role.PLASTIC, caliper, middle, steering);
    add(parts, axle + " wheel back", Role.UNDERBODY, back, middle, steering);
  }

  private static void add(
      PartList parts, String name, Role role, TriangleMesh mesh, Vec middle, double steering) {
    if (steering == 0) {
      parts.addBoth(name, role, mesh.movedBy(middle));
    } else {
      parts.add("left " + name, role, mesh.turnedBy(steering).movedBy(middle));
      parts.add("right " + name, role, mesh.turnedBy(-steering).movedBy(middle).mirrored());
    }
  }

  // From the inner bead over a groove in the tread to the outer bead.
  private TriangleMesh tyre() {
    double half = HALF_WIDTH;
    double wall = radius - rim;
    double groove = radius - 0.008;
    return Lathe.turn(
        -half * 0.80,
        rim,
        -half * 0.99,
        rim + wall * 0.40,
        -half * 0.96,
        rim + wall * 0.72,
        -half * 0.86,
        radius - wall * 0.10,
        -half * 0.76,
        radius - 0.002,
        -half * 0.08,
        radius,
        -half * 0.06,
        groove,
        half * 0.06,
        groove,
        half * 0.08,
        radius,
        half * 0.76,
        radius - 0.002,
        half * 0.86,
        radius - wall * 0.10,
        half * 0.96,
        rim + wall * 0.72,
        half * 0.975,
        rim + wall * 0.70,
        half,
        rim + wall * 0.45,
        half * 0.97,
        rim + wall * 0.22,
        half * 0.90,
        rim + wall * 0.08,
        half * 0.84,
        rim);
  }

  private TriangleMesh rim() {
    double half = HALF_WIDTH;
    List<TriangleMesh> pieces = new ArrayList<>();
    // The lip, and the barrel behind it, seen from its inside.
    pieces.add(
        Lathe.turn(
            half * 0.82,
            rim * 1.02,
            half * 0.88,
            rim * 1.005,
            half * 0.885,
            rim * 0.98,
            half * 0.84,
            rim * 0.955,
            half * 0.62,
            rim * 0.935,
            half * 0.30,
            rim * 0.90,
            -half * 0.8,
            rim * 0.88));
    for (int spoke = 0; spoke < spokes; spoke++) {
      double angle = 2 * Math.PI * (spoke + 0.25) / spokes;
      if (spokes > 6) {
        pieces.add(spoke(angle, 0.085, 0.075, 0));
      } else {
        pieces.add(spoke(angle, 0.125, 0.085, 0.16));
        pieces.add(spoke(angle, 0.125, 0.085, -0.16));
      }
    }
    pieces.add(
        Lathe.turn(
            half * 0.30,
            rim * 0.27,
            half * 0.56,
            rim * 0.26,
            half * 0.66,
            rim * 0.22,
            half * 0.70,
            rim * 0.15,
            half * 0.64,
            rim * 0.13,
            half * 0.66,
            rim * 0.11,
            half * 0.68,
            0));
    return TriangleMesh.join(pieces);
  }

  // A bar from the hub to the lip. Two of them that fan out make a spoke in the shape of a Y.
  private TriangleMesh spoke(double angle, double inner, double outer, double fan) {
    double half = HALF_WIDTH;
    return new RoundedBox(
            6,
            6,
            at -> {
              double share = (at.y() + 1) / 2;
              double along = rim * (0.14 + 0.83 * share);
              double across = at.z() * rim * (inner + (outer - inner) * share);
              double turned = angle + fan * share * share;
              double out =
                  half * (0.58 + 0.22 * share * share) + at.x() * 0.016 - sq(at.z()) * 0.004;
              return new Vec(
                  out,
                  along * Math.cos(turned) - across * Math.sin(turned),
                  along * Math.sin(turned) + across * Math.cos(turned));
            })
        .toMesh(3);
  }

  private static double sq(double number) {
    return number * number;
  }

  private TriangleMesh brakeDisc() {
    return Lathe.turn(-0.010, rim * 0.74, 0.006, rim * 0.74, 0.006, rim * 0.40, 0.012, rim * 0.3);
  }

  private TriangleMesh caliper() {
    return new RoundedBox(
            4,
            4,
            at -> {
              double angle = 0.45 * at.y();
              double along = rim * (0.66 + 0.16 * at.z());
              return new Vec(
                  0.006 + at.x() * 0.035, along * Math.sin(angle), -along * Math.cos(angle));
            })
        .toMesh(3);
  }

  private TriangleMesh wheelBack() {
    return Lathe.turn(-0.03, rim * 0.98, -0.03, 0);
  }
}
