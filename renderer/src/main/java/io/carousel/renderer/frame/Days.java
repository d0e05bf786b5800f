package io.carousel.renderer.frame;

import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The days that were drawn last, for a day takes long to work out and some memory to keep. */
final class Days {

  private static final int MOST = 48;

  private final Daylights daylights;
  private final Map<Air, Day> lastUsedLast = new LinkedHashMap<>(16, 0.75f, true);

  /** What a day's light depends on. */
  private record Air(double sunElevation, Sky sky) {}

  /** No days yet; their light is worked out by the given. */
  Days(Daylights daylights) {
    this.daylights = daylights;
  }

  /** The day with a sun and a sky; wherever the sun stands around the vertical. */
  Day with(Sun sun, Sky sky) {
    Day day =
        lastUsedLast.computeIfAbsent(
            new Air(sun.elevation(), sky),
            air -> sky.environment().map(Day::in).orElseGet(() -> Day.of(daylights.of(sun, sky))));
    if (lastUsedLast.size() > MOST) {
      Iterator<Day> oldest = lastUsedLast.values().iterator();
      oldest.next().dispose();
      oldest.remove();
    }
    return day;
  }
}
