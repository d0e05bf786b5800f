package io.carousel.renderer.car;

/** What a part of a car is, which decides its material: only {@link #PAINT} takes the paint. */
public enum Role {
  PAINT,
  GLASS,
  CHROME,
  RUBBER,
  RIM,
  PLASTIC,
  LAMP_FRONT,
  LAMP_REAR,
  INTERIOR,
  PLATE,
  UNDERBODY
}
