package io.carousel.analysis.reporting.figure;

import io.carousel.dataset.Property;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A colour for every level of a property: names get colours that are easy to tell apart, numbers on
 * a line a scale from dark to bright, numbers on a circle the colour wheel.
 */
public final class LevelColours {

  private static final List<String> NAMED =
      List.of(
          "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee8866", "#888888");

  /** Turns of the wheel between two names where there are many; the golden ratio spreads them. */
  private static final double GOLDEN = 0.618034;

  private LevelColours() {}

  /**
   * The colours of levels.
   *
   * @param levels how many levels there are, in order
   * @param kind how they relate to each other
   * @return one colour a level, like {@code #2a78d6}
   */
  public static List<String> of(int levels, Property.Kind kind) {
    return IntStream.range(0, levels)
        .mapToObj(
            level ->
                switch (kind) {
                  case CATEGORICAL ->
                      levels <= NAMED.size()
                          ? NAMED.get(level)
                          : FigureColours.wheel(level * GOLDEN);
                  case LINEAR -> FigureColours.brightness(levels == 1 ? 0 : level / (levels - 1.0));
                  case CIRCULAR -> FigureColours.wheel(level / (double) levels);
                })
        .toList();
  }
}
