package io.carousel.renderer.scene;

/**
 * Where in the picture the car is: the lens is shifted, as view cameras do it, so that the
 * perspective stays.
 *
 * @param across -1 at the left edge, 0 in the middle, 1 at the right edge
 * @param up -1 at the lower edge, 0 in the middle, 1 at the upper edge
 */
public record LensShift(double across, double up) {

  public static final LensShift MIDDLE = new LensShift(0, 0);

  public LensShift withAcross(double newAcross) {
    return new LensShift(newAcross, up);
  }

  public LensShift withUp(double newUp) {
    return new LensShift(across, newUp);
  }
}
