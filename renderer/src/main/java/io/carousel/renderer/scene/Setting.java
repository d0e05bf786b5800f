package io.carousel.renderer.scene;

/**
 * What stands around the car.
 *
 * @param occlusion what stands before it
 * @param traffic number of other cars behind it, 0 to 3
 */
public record Setting(Occlusion occlusion, int traffic) {

  /** Open ground. */
  public static final Setting EMPTY = new Setting(Occlusion.NONE, 0);

  /** Whether nothing stands there. */
  public boolean isEmpty() {
    return occlusion.isNone() && traffic == 0;
  }

  public Setting withOcclusion(Occlusion newOcclusion) {
    return new Setting(newOcclusion, traffic);
  }

  public Setting withTraffic(int newTraffic) {
    return new Setting(occlusion, newTraffic);
  }
}
