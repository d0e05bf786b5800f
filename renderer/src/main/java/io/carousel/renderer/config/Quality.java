package io.carousel.renderer.config;

/** A word for how many passes a frame is the mean of. */
public enum Quality {
  /** For a quick look: rough edges and shadows. */
  DRAFT(1),
  /** For datasets. */
  STANDARD(16),
  /** For pictures in print. */
  HIGH(64);

  private final int passes;

  Quality(int passes) {
    this.passes = passes;
  }

  /** The number of passes. */
  public int passes() {
    return passes;
  }
}
