package io.carousel.renderer.scene;

/** What can stand before the car. */
public enum Occluder {
  /** Nothing. */
  NONE,
  /** A post as wide as it has to be, before one half of the car. */
  POST,
  /** A hedge that ends before the car. */
  HEDGE,
  /** Another car, across the line of sight. */
  CAR
}
