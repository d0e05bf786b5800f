package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Random;

/** {@code defocus_blur}: a lens that is focused elsewhere. */
final class DefocusBlur implements CorruptionMethod {

  /** Radii of the disc that a point becomes, in ImageNet-C's pixels. */
  private static final double[] RADII = {3, 4, 6, 8, 10};

  /** What softens the disc's edge, as a standard deviation in pixels. */
  private static final double[] SOFTENING = {0.1, 0.5, 0.5, 0.5, 0.5};

  private static final double MOST_SOFTENED_LITTLE = 8;

  @Override
  public String name() {
    return "defocus_blur";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    double radius = RADII[severity - 1];
    Kernel disc =
        Kernel.disc(
            radius * Planes.scale(picture),
            radius <= MOST_SOFTENED_LITTLE ? 3 : 5,
            SOFTENING[severity - 1]);
    return disc.on(Planes.of(picture)).picture();
  }
}
