package io.carousel.renderer.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Vec;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  private static final Rgb GROUND = new Rgb(0.2, 0.3, 0.4);
  private static final double ELEVATION = Math.toRadians(40);
  private static final Atmosphere AIR = new Atmosphere(3, ELEVATION);
  private static final Surroundings SURROUNDINGS =
      new Surroundings(AIR, true, ELEVATION, new Rgb(1, 1, 1));

  @Test
  void belowTheHorizonThereIsGroundAlone() {
    Rgb below = SURROUNDINGS.towards(0, -1, 0, GROUND);
    assertEquals(GROUND.red(), below.red(), 1e-6);
    assertEquals(GROUND.blue(), below.blue(), 1e-6);
  }

  @Test
  void overheadThereIsSkyAlone() {
    Vec up = new Vec(0.01, 1, 0.01).unit();
    Rgb sky = AIR.sky(1, Math.sin(ELEVATION));
    Rgb seen = SURROUNDINGS.towards(up.x(), up.y(), up.z(), GROUND);
    assertEquals(sky.green(), seen.green(), 0.06 * sky.green());
  }

  @Test
  void everyDirectionIsFoundWhereItWasStored() {
    for (double a = -0.95; a < 1; a += 0.1) {
      for (double b = -0.95; b < 1; b += 0.1) {
        Vec direction = Octahedron.direction(a, b);
        assertEquals(1, direction.length(), 1e-12);
        double share =
            SURROUNDINGS.towards(direction.x(), direction.y(), direction.z(), GROUND).red();
        if (direction.y() < 0) {
          assertEquals(GROUND.red(), share, 1e-6);
        }
      }
    }
  }

  @Test
  void aMattSurfaceInAUniformWorldSeesThatWorld() {
    // The weights of the lobes add up to one: without sky, ground seen from above is all of it.
    Surroundings dark = new Surroundings(AIR, true, ELEVATION, new Rgb(0, 0, 0));
    double backdrop = dark.backdropSeenByGround();
    assertTrue(backdrop > 0.05 && backdrop < 0.25, "share " + backdrop);
    assertEquals(backdrop * GROUND.red(), dark.ontoGround(GROUND).red(), 1e-6);
  }
}
