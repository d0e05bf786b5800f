package io.carousel.renderer.frame;

import com.jme3.math.Vector3f;
import io.carousel.renderer.light.Rgb;

/** Carousel's values as jMonkeyEngine's. */
final class JmeVectors {

  private JmeVectors() {}

  static Vector3f of(Rgb color) {
    return new Vector3f((float) color.red(), (float) color.green(), (float) color.blue());
  }

  /** The unit vector towards a place in the sky; angles in degrees, azimuth 0 towards +z. */
  static Vector3f direction(double elevation, double azimuth) {
    double level = Math.cos(Math.toRadians(elevation));
    return new Vector3f(
        (float) (level * Math.sin(Math.toRadians(azimuth))),
        (float) Math.sin(Math.toRadians(elevation)),
        (float) (level * Math.cos(Math.toRadians(azimuth))));
  }

  /** Two unit vectors at right angles to a direction and to each other. */
  static Vector3f[] across(Vector3f direction) {
    Vector3f helper = Math.abs(direction.y) < 0.9f ? Vector3f.UNIT_Y : Vector3f.UNIT_X;
    Vector3f right = helper.cross(direction).normalizeLocal();
    return new Vector3f[] {right, direction.cross(right)};
  }
}
