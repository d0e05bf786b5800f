package io.carousel.renderer.config;

/** How the exposure of a dataset's pictures is set. */
public enum Metering {
  /** The same for every picture, so that illumination stays a property. */
  FIXED,
  /** Each picture's own, which brings its mean to a middle grey. */
  AUTO
}
