package io.carousel.renderer.scene;

/** What the ground is of. */
public enum GroundKind {
  /** Smooth concrete in the colour of the background. */
  PLAIN,
  /** Asphalt of a road. */
  ASPHALT,
  /** Gravel. */
  GRAVEL,
  /** A lawn. */
  GRASS,
  /** Snow. */
  SNOW
}
