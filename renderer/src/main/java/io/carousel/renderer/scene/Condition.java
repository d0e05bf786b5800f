package io.carousel.renderer.scene;

/**
 * The state that a car is in.
 *
 * @param lampsOn whether its lamps are on, front and rear
 * @param dirt how dirty it is: 0 clean, 1 as after a winter of roads
 */
public record Condition(boolean lampsOn, double dirt) {

  /** Clean, with its lamps off. */
  public static final Condition STANDARD = new Condition(false, 0);

  public Condition withLampsOn(boolean newLampsOn) {
    return new Condition(newLampsOn, dirt);
  }

  public Condition withDirt(double newDirt) {
    return new Condition(lampsOn, newDirt);
  }
}
