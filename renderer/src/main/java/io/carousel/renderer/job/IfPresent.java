package io.carousel.renderer.job;

/** What to do when the images that are to be rendered are partly there already. */
public enum IfPresent {
  /** Refuse, so that nothing is lost by mistake. */
  REFUSE,
  /** Keep what is whole, and render what is missing or damaged. */
  RESUME,
  /** Delete the dataset and render all of it. */
  OVERWRITE
}
