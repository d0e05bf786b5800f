package io.carousel.renderer.config;

import java.util.Locale;

/** How a config writes the constants of an enum: {@code ONE_AT_A_TIME} as {@code one-at-a-time}. */
final class Word {

  private Word() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
