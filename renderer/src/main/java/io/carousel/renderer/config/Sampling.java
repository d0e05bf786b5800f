package io.carousel.renderer.config;

/** Which points on pixel, sun and sky the passes of a dataset's frames take. */
public enum Sampling {
  /** The same for every frame, so that what noise is left does not tell frames apart. */
  SAME,
  /** Each frame its own, so that what noise is left is another one in each. */
  PER_FRAME
}
