package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;

/** What is seen in a wheel arch of the left flank around the wheel: a folded lip and a dark tub. */
final class WheelHouse {

  private static final int STEPS = 36;
  private static final double LIP = 0.028;
  private static final double DEPTH = 0.34;

  private final BodyShape shape;
  private final Section section;
  private final double axle;

  WheelHouse(Shell shell, double axle) {
    this.shape = shell.shape();
    this.section = shell.section();
    this.axle = axle;
  }

  void addTo(PartList parts) {
    Role lip = shape.style().cladding() ? Role.PLASTIC : Role.PAINT;
    parts.addBoth("arch lip", lip, band(0, LIP));
    parts.addBoth("wheel house", Role.UNDERBODY, band(LIP, DEPTH));
    parts.addBoth("wheel house wall", Role.UNDERBODY, wall());
  }

  // The angle at which the arch meets the body's lower edge.
  private double lowest() {
    double sine = (shape.clearance() - shape.wheelRadius()) / shape.archRadius();
    return Math.asin(Math.max(-1, sine));
  }

  private Vec onArch(int step, double inwards) {
    double angle = lowest() + (Math.PI - 2 * lowest()) * step / STEPS;
    double z = axle + shape.archRadius() * Math.cos(angle);
    double y = shape.wheelRadius() + shape.archRadius() * Math.sin(angle);
    return new Vec(section.halfWidth(z, y) - inwards, y, z);
  }

  private Vec towardsAxle(Vec at) {
    return new Vec(0, shape.wheelRadius() - at.y(), axle - at.z()).unit();
  }

  // A strip along the arch, between two depths, seen from the wheel.
  private TriangleMesh band(double from, double to) {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    for (int step = 0; step <= STEPS; step++) {
      Vec outer = onArch(step, from);
      int a = builder.vertex(outer, towardsAxle(outer));
      int b = builder.vertex(onArch(step, to), towardsAxle(outer));
      if (step > 0) {
        builder.triangle(a - 2, a, b);
        builder.triangle(a - 2, b, b - 2);
      }
    }
    return builder.build();
  }

  private TriangleMesh wall() {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    Vec outwards = new Vec(1, 0, 0);
    Vec middle = new Vec(onArch(STEPS / 2, DEPTH).x(), shape.wheelRadius(), axle);
    int hub = builder.vertex(middle, outwards);
    for (int step = 0; step <= STEPS; step++) {
      int rim = builder.vertex(onArch(step, DEPTH), outwards);
      if (step > 0) {
        builder.triangle(hub, rim, rim - 1);
      }
    }
    return builder.build();
  }
}
