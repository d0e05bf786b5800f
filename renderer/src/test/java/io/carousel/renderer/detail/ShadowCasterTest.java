package io.carousel.renderer.detail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.scene.Proportions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShadowCasterTest {

  private static final List<PartGroup> SEDAN =
      PartGroup.of(BuiltinCars.build("sedan", Proportions.OWN));

  /** Two triangles that make a square, each with vertices of its own. */
  private static final TriangleMesh SQUARE =
      new TriangleMesh(
          new float[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, -0f, 0, 1, 1, 0, 0, 1, 0},
          new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0},
          new float[] {0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1},
          new int[] {0, 1, 2, 3, 4, 5});

  private static PartGroup group(Role role, Texture texture) {
    return new PartGroup(role, new Look(Optional.ofNullable(texture), Optional.empty(), 1), SQUARE);
  }

  @Test
  void trianglesThatMeetShareTheirVerticesWhicheverWayTheyFace() {
    ShadowCaster occluder = ShadowCaster.of(List.of(group(Role.PAINT, null)), DetailLevel.FULL);
    assertArrayEquals(new int[] {0, 1, 2, 0, 2, 3}, occluder.solid().indices());
    assertEquals(4 * 3, occluder.solid().positions().length);
  }

  @Test
  void whatIsSeenThroughThrowsNoShadow() {
    ShadowCaster occluder = ShadowCaster.of(List.of(group(Role.GLASS, null)), DetailLevel.FULL);
    assertEquals(0, occluder.solid().indices().length);
    assertTrue(occluder.cutOut().isEmpty());
  }

  @Test
  void aSurfaceWithHolesKeepsItsTexture() {
    Texture holes = new Texture("holes", 1, 1, new byte[4]);
    ShadowCaster occluder = ShadowCaster.of(List.of(group(Role.CHROME, holes)), DetailLevel.FULL);
    assertEquals(0, occluder.solid().indices().length);
    assertEquals(List.of(group(Role.CHROME, holes)), occluder.cutOut());
  }

  @Test
  void shadowsNeedLessThanHalfOfTheTrianglesOfTheSurfacesAtTheSameLevel() {
    DetailLevel level = new DetailLevel(6);
    int surfaces = 0;
    for (PartGroup group : SEDAN) {
      surfaces += level.of(group).mesh().indices().length;
    }
    int shadow = ShadowCaster.of(SEDAN, level).solid().indices().length;
    assertTrue(shadow < surfaces / 2, shadow / 3 + " of " + surfaces / 3);
  }

  @Test
  void theErrorIsAtMostHalfATexelAndNoFinerLevelIsNeeded() {
    for (double texel = 0.0021; texel < 0.04; texel *= 1.3) {
      DetailLevel level = DetailLevel.ofShadow(texel);
      assertTrue(level.error() <= texel / 2, level + " for " + texel);
      assertTrue(new DetailLevel(level.number() + 1).error() > texel / 2, level + " for " + texel);
    }
  }
}
