package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * A number plate of the European size in its holder. Its characters are blocks that name no car.
 *
 * @param y height of its middle
 * @param z where its holder meets the body
 * @param facing 1 to the front, -1 to the rear
 */
record NumberPlate(double y, double z, int facing) {

  private static final double HALF_WIDTH = 0.26;
  private static final double HALF_HEIGHT = 0.055;

  void addTo(PartList parts, String end) {
    parts.add(
        end + " plate holder",
        Role.PLASTIC,
        slab(0, HALF_WIDTH + 0.012, HALF_HEIGHT + 0.012, 0.010));
    parts.add(end + " plate", Role.PLATE, slab(0, HALF_WIDTH, HALF_HEIGHT, 0.013));
    List<TriangleMesh> characters = new ArrayList<>();
    for (double x : new double[] {-0.19, -0.13, -0.04, 0.02, 0.11, 0.17}) {
      characters.add(slab(x, 0.019, 0.037, 0.0145));
    }
    parts.add(end + " plate characters", Role.PLASTIC, TriangleMesh.join(characters));
  }

  private TriangleMesh slab(double x, double halfWidth, double halfHeight, double thick) {
    return new RoundedBox(
            24,
            24,
            at ->
                new Vec(
                    x + at.x() * halfWidth,
                    y + at.y() * halfHeight,
                    z + facing * (thick - 0.02) + at.z() * 0.02))
        .toMesh(2);
  }
}
