package io.carousel.renderer.config;

/** How exposure is set, as a word in a config. */
enum ExposureMode {
  /** The same for every picture. */
  FIXED,
  /** Each picture's own. */
  AUTO
}
