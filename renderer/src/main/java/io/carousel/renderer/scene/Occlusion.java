package io.carousel.renderer.scene;

/**
 * What hides a part of the car from the camera.
 *
 * @param by what stands before the car
 * @param share of the car's pixels that it hides, 0 to 0.8
 * @param fromLeft whether it comes from the picture's left side, else from the right
 */
public record Occlusion(Occluder by, double share, boolean fromLeft) {

  /** A car that is seen whole. */
  public static final Occlusion NONE = new Occlusion(Occluder.NONE, 0.3, true);

  /** Whether nothing stands before the car. */
  public boolean isNone() {
    return by == Occluder.NONE || share == 0;
  }

  public Occlusion withOccluder(Occluder newOccluder) {
    return new Occlusion(newOccluder, share, fromLeft);
  }

  public Occlusion withShare(double newShare) {
    return new Occlusion(by, newShare, fromLeft);
  }

  public Occlusion withFromLeft(boolean newFromLeft) {
    return new Occlusion(by, share, newFromLeft);
  }
}
