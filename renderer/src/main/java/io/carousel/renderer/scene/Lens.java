package io.carousel.renderer.scene;

/**
 * What a lens does to a picture besides framing it.
 *
 * @param fNumber its focal length by the width of its opening: the smaller, the less is sharp
 *     before and behind the car's middle; {@value #PINHOLE} is drawn as a pinhole, all sharp
 * @param vignette share of the light that the picture's corners lose, 0 to 0.9
 * @param bloom share of what is brighter than white that is spread around it, 0 to 1
 */
public record Lens(double fNumber, double vignette, double bloom) {

  /** The f-number from which all is sharp: no disc of confusion is wider than a pixel or two. */
  public static final double PINHOLE = 64;

  /** A pinhole. */
  public static final Lens PERFECT = new Lens(PINHOLE, 0, 0);

  /** Whether all is sharp. */
  public boolean isPinhole() {
    return fNumber >= PINHOLE;
  }

  /** Whether light goes where it should, as much of it in the corners as in the middle. */
  public boolean keepsLight() {
    return vignette == 0 && bloom == 0;
  }

  public Lens withFNumber(double newFNumber) {
    return new Lens(newFNumber, vignette, bloom);
  }

  public Lens withVignette(double newVignette) {
    return new Lens(fNumber, newVignette, bloom);
  }

  public Lens withBloom(double newBloom) {
    return new Lens(fNumber, vignette, newBloom);
  }
}
