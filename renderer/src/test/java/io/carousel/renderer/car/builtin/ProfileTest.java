package io.carousel.renderer.car.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Profile PROFILE = Profile.through(0, 1, 1, 1.2, 1.5, 3, 4, 3, 5, 0);

  @Test
  void itGoesThroughItsPoints() {
    assertEquals(1, PROFILE.at(0), 1e-12);
    assertEquals(1.2, PROFILE.at(1), 1e-12);
    assertEquals(3, PROFILE.at(1.5), 1e-12);
    assertEquals(0, PROFILE.at(5), 1e-12);
  }

  @Test
  void itNeverOvershootsBetweenTwoPoints() {
    for (double at = 1.5; at <= 4; at += 0.01) {
      assertEquals(3, PROFILE.at(at), 1e-12);
    }
    for (double at = 0; at < 1.5; at += 0.01) {
      assertTrue(PROFILE.at(at + 0.01) >= PROFILE.at(at));
    }
  }

  @Test
  void beyondItsEndsItStaysLevel() {
    assertEquals(1, PROFILE.at(-3), 1e-12);
    assertEquals(0, PROFILE.at(9), 1e-12);
  }
}
