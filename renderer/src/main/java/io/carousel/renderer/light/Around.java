package io.carousel.renderer.light;

import io.carousel.renderer.car.Vec;

/** What is around the scene, infinitely far off. */
interface Around {

  /**
   * What is seen in a direction.
   *
   * @param direction unit vector; the sun stands towards +z
   * @param width angle, in radians, over which what is seen is averaged
   */
  Seen towards(Vec direction, double width);

  /**
   * What is seen.
   *
   * @param radiance of what does not depend on the ground's colour
   * @param ground the share of what is seen that is ground or backdrop, times how bright it is
   *     against open ground
   */
  record Seen(Rgb radiance, double ground) {}
}
