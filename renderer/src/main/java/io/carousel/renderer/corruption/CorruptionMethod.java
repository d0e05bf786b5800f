package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Random;

/** A way to spoil a picture. */
interface CorruptionMethod {

  /** Its name in ImageNet-C. */
  String name();

  /**
   * Spoils a picture.
   *
   * @param picture stays as it is
   * @param severity 1 to 5
   * @param random where all that is random about it comes from
   */
  Picture apply(Picture picture, int severity, Random random);
}
