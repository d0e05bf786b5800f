package io.carousel.dataset;

/**
 * What a pixel of a car may belong to, and the label that marks it in {@code
 * annotations/parts/<frame>.png}: a part of the format on disk. 0 is no part of a car.
 */
public enum CarPart {
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

  CarPart(int label) {
    this.label = label;
  }

  /** The value of its pixels in maps of parts. */
  public int label() {
    return label;
  }
}
