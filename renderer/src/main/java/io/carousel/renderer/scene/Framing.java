package io.carousel.renderer.scene;

/**
 * Where in the picture the car is: the lens is shifted, as view cameras do it, so that the
 * perspective stays.
 *
 * @param across -1 at the left edge, 0 in the middle, 1 at the right edge
 * @param up -1 at the lower edge, 0 in the middle, 1 at the upper edge
 */
public record Framing(double across, double up) {

  public static final Framing MIDDLE = new Framing(0, 0);

  public Framing withAcross(double newAcross) {
    return new Framing(newAcross, up);
  }

  public Framing withUp(double newUp) {
    return new Framing(across, newUp);
  }
}
