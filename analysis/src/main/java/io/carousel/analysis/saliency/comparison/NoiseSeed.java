package io.carousel.analysis.saliency.comparison;

import java.util.regex.Pattern;

/** The seed of the noise in what a method is called in words. */
final class NoiseSeed {

  private static final Pattern SEED = Pattern.compile(", seed -?\\d+");

  private NoiseSeed() {}

  /** A method in words, without its seed. */
  static String without(String method) {
    return SEED.matcher(method).replaceFirst("");
  }

  /** Whether there is one: a method without draws no noise. */
  static boolean isIn(String method) {
    return SEED.matcher(method).find();
  }
}
