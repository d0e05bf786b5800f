package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import java.util.Random;

/** {@code fog}: clouds before the picture, however far off what it shows is. */
final class Fog implements CorruptionMethod {

  /** How bright the fog is, where white is 1. */
  private static final double[] DENSITIES = {1.5, 2, 2.5, 2.5, 3};

  /** How smooth it is; see {@link PlasmaFractal}. */
  private static final double[] DECAYS = {2, 2, 1.7, 1.5, 1.4};

  @Override
  public String name() {
    return "fog";
  }

  @Override
  public Picture apply(Picture picture, int severity, Random random) {
    double density = DENSITIES[severity - 1];
    PlasmaFractal clouds = new PlasmaFractal(DECAYS[severity - 1], random);
    Planes planes = Planes.of(picture);
    float brightest = brightest(planes);
    double scale = Planes.scale(picture);
    for (int pixel = 0; pixel < picture.width() * picture.height(); pixel++) {
      double x = pixel % picture.width() / scale;
      double y = Math.floorDiv(pixel, picture.width()) / scale;
      double fog = density * clouds.at(x, y);
      for (float[] plane : planes.values()) {
        plane[pixel] = (float) ((plane[pixel] + fog) * brightest / (brightest + density));
      }
    }
    return planes.picture();
  }

  private static float brightest(Planes planes) {
    float brightest = 0;
    for (float[] plane : planes.values()) {
      for (float value : plane) {
        brightest = Math.max(brightest, value);
      }
    }
    return brightest;
  }
}
