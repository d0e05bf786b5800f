package io.carousel.renderer.frame;

import com.jme3.math.Vector3f;
import io.carousel.renderer.light.Ground;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.light.Surroundings;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of the sky that a frame's passes stand for: each its own direction and what lies around
 * it. Their light adds up to what open level ground receives from the whole sky, so that where all
 * of it is hidden nothing is left and nothing is missing.
 */
final class SkyShares {

  private SkyShares() {}

  /**
   * The radiance of each pass's part.
   *
   * @param surroundings the sky
   * @param azimuth the sun's azimuth, in degrees
   * @param ground the ground, which lights the backdrop
   * @param passes the frame's passes
   */
  static List<Rgb> of(
      Surroundings surroundings, double azimuth, Ground ground, List<PassSample> passes) {
    double cosine = Math.cos(Math.toRadians(azimuth));
    double sine = Math.sin(Math.toRadians(azimuth));
    List<Rgb> radiances = new ArrayList<>();
    Rgb sum = new Rgb(0, 0, 0);
    for (PassSample pass : passes) {
      Vector3f direction = pass.skyDirection();
      Rgb radiance =
          surroundings.around(
              direction.x * cosine - direction.z * sine,
              direction.y,
              direction.x * sine + direction.z * cosine,
              passes.size(),
              ground.radiance());
      radiances.add(radiance);
      sum = sum.plus(radiance.times(2.0 * direction.y / passes.size()));
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
