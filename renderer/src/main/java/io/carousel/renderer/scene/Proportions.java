package io.carousel.renderer.scene;

/**
 * How a built-in car departs from the shape that its body type has. Its wheels stay as large, and
 * its lower edge as high above the ground.
 *
 * @param wheelbase share of the car's length that lies between its axles, times the body type's own
 * @param length overall length, times the body type's own; everything along the car is stretched
 *     with it
 * @param height overall height, times the body type's own; everything above the body's lower edge
 *     is stretched with it
 * @param greenhouse height of roof over the windows' lower edge, times the body type's own; what is
 *     below becomes as much lower or higher
 * @param hood how much longer the bonnet is than the body type's own, in metres
 * @param deck how much farther from the tail roof and rear window end than the body type's own, in
 *     metres
 * @param steering degrees that the front wheels are turned, to the car's left above 0
 */
public record Proportions(
    double wheelbase,
    double length,
    double height,
    double greenhouse,
    double hood,
    double deck,
    double steering) {

  /** The body type's own shape, and the only one that installed cars have. */
  public static final Proportions OWN = new Proportions(1, 1, 1, 1, 0, 0);

  /** A shape with its wheels straight. */
  public Proportions(
      double wheelbase, double length, double height, double greenhouse, double hood, double deck) {
    this(wheelbase, length, height, greenhouse, hood, deck, 0);
  }

  public Proportions withWheelbase(double newWheelbase) {
    return new Proportions(newWheelbase, length, height, greenhouse, hood, deck, steering);
  }

  public Proportions withLength(double newLength) {
    return new Proportions(wheelbase, newLength, height, greenhouse, hood, deck, steering);
  }

  public Proportions withHeight(double newHeight) {
    return new Proportions(wheelbase, length, newHeight, greenhouse, hood, deck, steering);
  }

  public Proportions withGreenhouse(double newGreenhouse) {
    return new Proportions(wheelbase, length, height, newGreenhouse, hood, deck, steering);
  }

  public Proportions withHood(double newHood) {
    return new Proportions(wheelbase, length, height, greenhouse, newHood, deck, steering);
  }

  public Proportions withDeck(double newDeck) {
    return new Proportions(wheelbase, length, height, greenhouse, hood, newDeck, steering);
  }

  public Proportions withSteering(double newSteering) {
    return new Proportions(wheelbase, length, height, greenhouse, hood, deck, newSteering);
  }
}
