package io.carousel.yaml;

import java.util.Locale;

/** How a file writes the constants of an enum: {@code ONE_AT_A_TIME} as {@code one-at-a-time}. */
public final class Word {

  private Word() {}

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
