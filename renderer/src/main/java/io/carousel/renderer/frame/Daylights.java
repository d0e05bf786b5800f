package io.carousel.renderer.frame;

import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;

/**
 * The light of the days that were asked for last, which takes long to work out. Safe to use from
 * any thread.
 */
final class Daylights {

  private static final int MOST = 48;

  private final MadeOnce<Air, Daylight> days =
      new MadeOnce<>(air -> Daylight.with(new Sun(air.elevation(), 0), air.sky()), MOST, day -> 1);

  /** What the light depends on: wherever the sun stands around the vertical, it is the same. */
  private record Air(double elevation, Sky sky) {}

  /** The light of a sun and a sky in the open air. */
  Daylight of(Sun sun, Sky sky) {
    return days.get(new Air(sun.elevation(), sky));
  }
}
