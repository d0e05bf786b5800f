package io.carousel.renderer.frame;

import com.jme3.math.Vector3f;
import io.carousel.renderer.light.Ground;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.light.Surroundings;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of the sky that a frame's passes ask for: each a direction and what lies around it.
 * Their light adds up to what open level ground receives from the whole sky, so that where all of
 * it is hidden nothing is left and nothing is missing.
 */
final class SkyShares {

  private SkyShares() {}

  /**
   * The radiance of each part.
   *
   * @param surroundings the sky
   * @param azimuth the sun's azimuth, in degrees
   * @param ground the ground, which lights the backdrop
   * @param directions where the parts are, evenly spread
   */
  static List<Rgb> of(
      Surroundings surroundings, double azimuth, Ground ground, List<Vector3f> directions) {
    double cosine = Math.cos(Math.toRadians(azimuth));
    double sine = Math.sin(Math.toRadians(azimuth));
    List<Rgb> radiances = new ArrayList<>();
    Rgb sum = new Rgb(0, 0, 0);
    for (Vector3f direction : directions) {
      Rgb radiance =
          surroundings.around(
              direction.x * cosine - direction.z * sine,
              direction.y,
              direction.x * sine + direction.z * cosine,
              directions.size(),
              ground.radiance());
      radiances.add(radiance);
      sum = sum.plus(radiance.times(2.0 * direction.y / directions.size()));
    }
    Rgb whole = surroundings.ontoGround(ground.radiance());
    Rgb mending =
        new Rgb(
            whole.red() / Math.max(1e-9, sum.red()),
            whole.green() / Math.max(1e-9, sum.green()),
            whole.blue() / Math.max(1e-9, sum.blue()));
    return radiances.stream().map(mending::times).toList();
  }
}
