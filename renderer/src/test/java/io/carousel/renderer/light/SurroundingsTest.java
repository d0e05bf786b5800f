package io.carousel.renderer.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Vec;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  private static final Rgb GROUND = new Rgb(0.2, 0.3, 0.4);
  private static final Rgb BLACK = new Rgb(0, 0, 0);
  private static final SkyView SKY =
      new SkyView(new Atmosphere(3, Math.toRadians(40)), Math.toRadians(40), new Rgb(1, 1, 1));

  @Test
  void aUniformWorldLooksTheSameInEveryDirectionHoweverRoughTheSurface() {
    Rgb colour = new Rgb(0.5, 1, 2);
    Surroundings uniform = new Surroundings((direction, width) -> new Around.Seen(colour, 0.25));
    for (float[] table : new float[][] {uniform.table(), uniform.mirror()}) {
      for (int i = 0; i < table.length; i += 4) {
        assertEquals(0.5, table[i], 1e-5);
        assertEquals(1, table[i + 1], 1e-5);
        assertEquals(2, table[i + 2], 1e-5);
        assertEquals(0.25, table[i + 3], 1e-5);
      }
    }
    Rgb up = uniform.ontoGround(GROUND);
    assertEquals(0.5 + 0.25 * 0.2, up.red(), 1e-5);
  }

  @Test
  void theMirrorShowsEachDirectionWhereTheOctahedronHasIt() {
    Surroundings tilted =
        new Surroundings(
            (direction, width) ->
                new Around.Seen(new Rgb(direction.x(), direction.y(), direction.z()), 0));
    int size = Surroundings.MIRROR_SIZE;
    for (int row = 3; row < size; row += 50) {
      for (int column = 3; column < size; column += 50) {
        Vec direction =
            Octahedron.direction(2 * (column + 0.5) / size - 1, 2 * (row + 0.5) / size - 1);
        int at = 4 * (row * size + column);
        assertEquals(direction.x(), tilted.mirror()[at], 1e-6);
        assertEquals(direction.y(), tilted.mirror()[at + 1], 1e-6);
        assertEquals(direction.z(), tilted.mirror()[at + 2], 1e-6);
      }
    }
  }

  @Test
  void mattGroundUnderAUniformSkyReceivesItsRadiance() {
    Surroundings half =
        new Surroundings(
            (direction, width) -> new Around.Seen(GROUND.times(direction.y() > 0 ? 1 : 0), 0));
    assertEquals(GROUND.green(), half.ontoGround(BLACK).green(), 0.02 * GROUND.green());
  }

  @Test
  void theMoreRoughASurfaceTheLessItTellsDirectionsApart() {
    Surroundings half =
        new Surroundings(
            (direction, width) -> new Around.Seen(GROUND.times(direction.x() > 0 ? 1 : 0), 0));
    double last = -1;
    for (int level = 0; level < Surroundings.LEVELS - 1; level++) {
      // A direction just on the dark side of the border.
      int at = ((level * Surroundings.SIZE + 16) * Surroundings.SIZE + 14) * 4;
      double seen = half.table()[at];
      assertTrue(seen >= last, "level " + level + ": " + seen + " after " + last);
      last = seen;
    }
    assertTrue(last > 0.2 * GROUND.red());
  }

  @Test
  void belowTheHorizonThereIsGroundAlone() {
    Around.Seen below = new OpenAir(SKY, true).towards(new Vec(0, -1, 0), 0.01);
    assertEquals(BLACK, below.radiance());
    assertEquals(1, below.ground());
  }

  @Test
  void overheadThereIsSkyAlone() {
    Around.Seen above = new OpenAir(SKY, true).towards(new Vec(0, 1, 0), 0.01);
    assertEquals(0, above.ground());
    assertEquals(SKY.towards(1, 1).green(), above.radiance().green(), 1e-9);
  }

  @Test
  void aBackdropHidesTheLowerSkyAndAnOpenPlaceDoesNot() {
    Vec low = new Vec(0, 0.15, 1).unit();
    assertTrue(new OpenAir(SKY, true).towards(low, 0.01).ground() > 0.9);
    assertEquals(0, new OpenAir(SKY, false).towards(low, 0.01).ground(), 1e-9);
  }

  @Test
  void mattGroundSeesSomeOfTheBackdrop() {
    double share = new Surroundings(new OpenAir(SKY, true)).backdropSeenByGround();
    assertTrue(share > 0.05 && share < 0.25, "share " + share);
  }
}
