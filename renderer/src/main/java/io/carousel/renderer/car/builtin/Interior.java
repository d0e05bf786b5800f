package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.BodyStyle.SideGlass;

/** What is seen through the windows: seats, dashboard, steering wheel, and the tub they are in. */
final class Interior {

  private final BodyShape shape;
  private final Section section;
  private final PartList parts;

  Interior(Shell shell, PartList parts) {
    this.shape = shell.shape();
    this.section = shell.section();
    this.parts = parts;
  }

  void build() {
    tub();
    dashboard();
    double first = shape.roofFront() - 0.42;
    seats(first);
    double second = Math.max(shape.rearAxle() + 0.16, shape.roofRear() + 0.18);
    if (shape.style().sideGlass() != SideGlass.FRONT && first - second > 0.6) {
      seats(second);
    }
  }

  private double beltAt(double z) {
    return shape.belt(z);
  }

  private void tub() {
    double front = shape.cowl() - 0.30;
    double rear = shape.tail() + 0.22;
    double top = shape.beltFront() - 0.22;
    double low = shape.clearance() + 0.03;
    double half = shape.width() / 2 - 0.36;
    parts.add(
        "cabin floor",
        Role.INTERIOR,
        new RoundedBox(
                20,
                20,
                at ->
                    new Vec(
                        at.x() * half,
                        (top + low) / 2 + at.y() * (top - low) / 2,
                        (front + rear) / 2 + at.z() * (front - rear) / 2))
            .toMesh(4));
  }

  private void dashboard() {
    double z = shape.cowl() - 0.52;
    double y = beltAt(z) - 0.04;
    double half = section.halfWidth(z, y) - 0.05;
    parts.add(
        "dashboard",
        Role.INTERIOR,
        new RoundedBox(
                6, 4, at -> new Vec(at.x() * half, y - 0.12 + at.y() * 0.14, z + at.z() * 0.24))
            .toMesh(6));
    parts.add("steering wheel", Role.INTERIOR, steeringWheel(0.37, y + 0.005, z - 0.30));
  }

  // A ring that leans towards the driver.
  private static TriangleMesh steeringWheel(double x, double y, double z) {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    int around = 24;
    int across = 6;
    for (int i = 0; i <= around; i++) {
      double angle = 2 * Math.PI * i / around;
      Vec out = new Vec(Math.cos(angle), 0.9 * Math.sin(angle), 0.42 * Math.sin(angle));
      for (int j = 0; j <= across; j++) {
        double turn = 2 * Math.PI * j / across;
        Vec normal = out.times(Math.cos(turn)).plus(new Vec(0, -0.42, 0.9).times(Math.sin(turn)));
        int at =
            builder.vertex(
                new Vec(x, y, z).plus(out.times(0.185)).plus(normal.times(0.016)), normal.unit());
        if (i > 0 && j > 0) {
          builder.triangle(at, at - across - 2, at - across - 1);
          builder.triangle(at, at - 1, at - across - 2);
        }
      }
    }
    return builder.build();
  }

  private void seats(double z) {
    double top = Math.min(shape.height() - 0.24, beltAt(z) + 0.34);
    double shoulders = top - 0.20;
    for (double x : new double[] {-0.37, 0.37}) {
      parts.add("seat", Role.INTERIOR, cushion(x, shoulders - 0.30, z, 0.235, 0.32));
      parts.add("head rest", Role.INTERIOR, cushion(x, top - 0.085, z - 0.11, 0.125, 0.085));
    }
  }

  private static TriangleMesh cushion(
      double x, double y, double z, double halfWidth, double halfHeight) {
    return new RoundedBox(
            4,
            4,
            at ->
                new Vec(
                    x + at.x() * halfWidth * (1 - 0.12 * at.y()),
                    y + at.y() * halfHeight,
                    z + at.z() * 0.07 - at.y() * halfHeight * 0.25))
        .toMesh(4);
  }
}
