package io.carousel.renderer.car;

/** What a part of a car is, which decides its material: only {@link #PAINT} takes the paint. */
public enum Role {
  PAINT(1),
  GLASS(2),
  CHROME(3),
  RUBBER(4),
  RIM(5),
  PLASTIC(6),
  LAMP_FRONT(7),
  LAMP_REAR(8),
  INTERIOR(9),
  PLATE(10),
  UNDERBODY(11);

  private final int label;

  Role(int label) {
    this.label = label;
  }

  /** What pixels of the role are marked with in maps of parts: a part of the format on disk. */
  public int label() {
    return label;
  }
}
