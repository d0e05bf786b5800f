package io.carousel.renderer.frame;

/**
 * How much memory cars that were drawn may take, so that they need not be built again. A software
 * device has no memory of its own, and others rarely have less than the machine.
 *
 * @param cars for their triangles and textures, in bytes
 * @param shadows for what of the sky they hide, in bytes, and as much again for what throws their
 *     shadows
 */
record CarMemory(long cars, long shadows) {

  /** An eighth of the largest heap is some hundred cars of full detail on common machines. */
  private static final int SHARE = 8;

  /** What this Java machine allows. */
  static CarMemory ofThisMachine() {
    long share = Runtime.getRuntime().maxMemory() / SHARE;
    return new CarMemory(share, share);
  }
}
