package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;

/** The mirrors beside the front windows. */
final class Mirror {

  private Mirror() {}

  static void addTo(PartList parts, Shell shell) {
    BodyShape shape = shell.shape();
    boolean tall = shape.style().sideGlass() == BodyStyle.SideGlass.FRONT;
    double z = shape.cowl() - 0.27 - 0.20;
    double foot = shape.belt(z) + 0.005;
    double flank = shell.section().halfWidth(z, foot);
    double x = flank + 0.145;
    double y = foot + (tall ? 0.15 : 0.085);
    double halfHeight = tall ? 0.125 : 0.072;
    RoundedBox housing =
        new RoundedBox(
            3.5,
            3,
            at ->
                new Vec(
                    x + at.x() * 0.105,
                    y + at.y() * (halfHeight - 0.010 * at.x()),
                    z - 0.035 * at.x() + at.z() * 0.062 * (1 - 0.30 * at.x())));
    parts.addBoth("mirror", Role.PAINT, housing.toMesh(6));
    RoundedBox glass =
        new RoundedBox(
            6,
            6,
            at ->
                new Vec(
                    x + at.x() * 0.088,
                    y + at.y() * (halfHeight - 0.016),
                    z - 0.055 - 0.035 * at.x() + at.z() * 0.008 * (1 + 0.9 * at.x())));
    parts.addBoth("mirror glass", Role.CHROME, glass.toMesh(4));
    RoundedBox arm =
        new RoundedBox(
            4,
            4,
            at ->
                new Vec(
                    flank + 0.025 + at.x() * 0.075,
                    foot + 0.028 + at.y() * 0.018 + 0.012 * at.x(),
                    z + 0.01 + at.z() * 0.040));
    parts.addBoth("mirror arm", Role.PLASTIC, arm.toMesh(3));
  }
}
