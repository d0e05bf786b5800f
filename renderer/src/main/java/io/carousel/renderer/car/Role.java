package io.carousel.renderer.car;

import io.carousel.dataset.CarPart;

/** What a part of a car is, which decides its material: only {@link #PAINT} takes the paint. */
public enum Role {
  PAINT(CarPart.PAINT),
  GLASS(CarPart.GLASS),
  CHROME(CarPart.CHROME),
  RUBBER(CarPart.RUBBER),
  RIM(CarPart.RIM),
  PLASTIC(CarPart.PLASTIC),
  LAMP_FRONT(CarPart.LAMP_FRONT),
  LAMP_REAR(CarPart.LAMP_REAR),
  INTERIOR(CarPart.INTERIOR),
  PLATE(CarPart.PLATE),
  UNDERBODY(CarPart.UNDERBODY);

  private final CarPart part;

  Role(CarPart part) {
    this.part = part;
  }

  /** What pixels of the role are marked with in maps of parts. */
  public int label() {
    return part.label();
  }
}
