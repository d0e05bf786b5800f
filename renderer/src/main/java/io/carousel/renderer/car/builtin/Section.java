package io.carousel.renderer.car.builtin;

/**
 * How wide a body is at each place of its side view: flat doors under a creased shoulder, tucked in
 * at the sill, leaning in towards the roof, narrower at nose and tail, and swelling around the
 * wheels.
 */
final class Section {

  private static final double STEP = 1e-4;

  private final BodyShape shape;

  Section(BodyShape shape) {
    this.shape = shape;
  }

  /** Half the width at a place, in metres. */
  double halfWidth(double z, double y) {
    double x = plan(z);
    double aboveShoulder = y - shoulder(z);
    double doors = doors(z);
    x -= 0.17 * positive(aboveShoulder, 0.010) + 0.035 * positive(-aboveShoulder, 0.12);
    x -= 0.016 * doors * bell((y - shape.clearance() - 0.29) / 0.10);
    x += 0.010 * doors * bell((y - shape.clearance() - 0.15) / 0.05);
    x -= 0.45 * positive(shape.clearance() + 0.085 - y, 0.02);
    double aboveBelt = y - shape.belt(z);
    x -= (shape.tumblehome() - 0.17) * positive(aboveBelt, 0.02);
    x -= 0.16 * sq(Math.max(0, aboveBelt));
    return x + flare(z, y);
  }

  /** Height of the crease along the flank. */
  double shoulder(double z) {
    return shape.belt(z) - 0.115;
  }

  /** The direction that the flank faces, with its z and y parts in proportion to an x of 1. */
  double[] slope(double z, double y) {
    return new double[] {
      (halfWidth(z + STEP, y) - halfWidth(z - STEP, y)) / (2 * STEP),
      (halfWidth(z, y + STEP) - halfWidth(z, y - STEP)) / (2 * STEP)
    };
  }

  private double plan(double z) {
    double half = shape.width() / 2 - 0.006;
    double front = Math.max(0, z - shape.frontAxle() + 0.25) / shape.frontOverhang();
    double rear = Math.max(0, shape.rearAxle() + 0.25 - z) / (shape.rearAxle() - shape.tail());
    double boxy = shape.style().tail() == BodyStyle.Tail.BARN ? 0.4 : 1;
    return half - 0.055 * sq(front) - 0.050 * boxy * sq(rear);
  }

  // 1 between the wheels, 0 beside them.
  private double doors(double z) {
    double reach = shape.archRadius() + 0.06;
    return rise((shape.frontAxle() - reach - z) / 0.25)
        * rise((z - shape.rearAxle() - reach) / 0.25);
  }

  private double flare(double z, double y) {
    return flareAround(shape.frontAxle(), z, y) + flareAround(shape.rearAxle(), z, y);
  }

  private double flareAround(double axle, double z, double y) {
    double distance = Math.hypot(z - axle, y - shape.wheelRadius()) - shape.archRadius();
    return 0.020 * bell(Math.max(0, distance - 0.012) / 0.055) + 0.010 * bell(distance / 0.16);
  }

  private static double rise(double at) {
    double t = Math.max(0, Math.min(1, at));
    return t * t * (3 - 2 * t);
  }

  private static double bell(double at) {
    return Math.exp(-sq(at));
  }

  // The number where it is positive, else 0, with the kink rounded off.
  private static double positive(double number, double rounding) {
    return (number + Math.hypot(number, rounding)) / 2;
  }

  private static double sq(double number) {
    return number * number;
  }
}
