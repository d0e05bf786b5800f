package io.carousel.renderer.scene;

/**
 * What the car stands on and what stands around it.
 *
 * @param ground what the ground is of
 * @param occlusion what stands before the car
 * @param traffic number of other cars behind it, 0 to 3
 */
public record Setting(GroundKind ground, Occlusion occlusion, int traffic) {

  /** Open ground in the colour of the background. */
  public static final Setting EMPTY = new Setting(GroundKind.PLAIN, Occlusion.NONE, 0);

  /** Whether nothing stands there. */
  public boolean isEmpty() {
    return occlusion.isNone() && traffic == 0;
  }

  public Setting withGround(GroundKind newGround) {
    return new Setting(newGround, occlusion, traffic);
  }

  public Setting withOcclusion(Occlusion newOcclusion) {
    return new Setting(ground, newOcclusion, traffic);
  }

  public Setting withTraffic(int newTraffic) {
    return new Setting(ground, occlusion, newTraffic);
  }
}
