package io.carousel.renderer.frame;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import io.carousel.renderer.scene.Camera;

/**
 * The camera, as near as the car fits whole, however it is turned, or at the multiple of that
 * distance that the scene asks for.
 */
final class Viewpoint {

  private static final double FILM_WIDTH = 36;
  private static final double MARGIN = 1.06;

  /** Small cars are to look small: none is framed tighter than one of this radius, in metres. */
  private static final double LEAST_RADIUS = 2.35;

  /** The step by which the camera is moved off until the car is whole. */
  private static final double FARTHER = 1.02;

  /** How near to the car a wide lens may come, in metres. */
  private static final double LEAST_GAP = 0.6;

  private final int width;
  private final int height;
  private final com.jme3.renderer.Camera camera;

  Viewpoint(int width, int height) {
    this.width = width;
    this.height = height;
    this.camera = new com.jme3.renderer.Camera(width, height);
    camera.setParallelProjection(false);
  }

  /**
   * Places the camera.
   *
   * @param wanted where the scene wants it
   * @param carRadius of an upright cylinder around the origin that holds the car, in metres
   * @param carHeight of its highest point, in metres
   */
  void place(Camera wanted, double carRadius, double carHeight) {
    double halfWidth = FILM_WIDTH / 2 / wanted.focalLength();
    double halfHeight = halfWidth * height / width;
    double radius = Math.max(LEAST_RADIUS, carRadius);
    camera.setFrustum(
        0.5f,
        400,
        (float) (-0.5 * halfWidth),
        (float) (0.5 * halfWidth),
        (float) (0.5 * halfHeight),
        (float) (-0.5 * halfHeight));
    // The cylinder around the car just fits between the sides; its height, between top and bottom.
    double forWidth = radius / Math.sin(Math.atan(halfWidth)) * MARGIN;
    double forHeight = radius + carHeight * 0.75 / halfHeight * MARGIN;
    double distance = Math.max(forWidth, forHeight);
    stand(wanted, distance, carHeight);
    // A camera that looks down or is rolled may need to be farther off.
    while (!isWhole(radius, carHeight)) {
      distance *= FARTHER;
      stand(wanted, distance, carHeight);
    }
    stand(wanted, Math.max(radius + LEAST_GAP, wanted.distance() * distance), carHeight);
  }

  private void stand(Camera wanted, double distance, double carHeight) {
    double target = carHeight * 0.46;
    double level = Math.sqrt(Math.max(1, distance * distance - sq(wanted.height() - target)));
    double roll = Math.toRadians(wanted.roll());
    Vector3f place = Vectors.direction(0, wanted.azimuth()).multLocal((float) level);
    Vector3f right = Vector3f.UNIT_Y.cross(place).normalizeLocal();
    camera.setLocation(place.setY((float) wanted.height()));
    camera.lookAt(
        new Vector3f(0, (float) target, 0),
        Vector3f.UNIT_Y
            .mult((float) Math.cos(roll))
            .addLocal(right.multLocal((float) Math.sin(roll))));
    camera.setProjectionMatrix(null);
    camera.update();
  }

  /** Whether a car in the cylinder, which is narrower at its roof, is within the picture. */
  private boolean isWhole(double radius, double carHeight) {
    for (int degrees = 0; degrees < 360; degrees += 10) {
      Vector3f out = Vectors.direction(0, degrees);
      if (!isSeen(out.mult((float) radius))
          || !isSeen(out.mult((float) (radius / 2)).setY((float) carHeight))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSeen(Vector3f point) {
    Vector3f at = camera.getScreenCoordinates(point);
    return at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height;
  }

  /** Shifts the picture by a part of a pixel, for one pass. */
  void shift(Vector2f pixels) {
    camera.setProjectionMatrix(null);
    camera.update();
    Matrix4f projection = camera.getProjectionMatrix().clone();
    projection.m02 += 2 * pixels.x / width;
    projection.m12 += 2 * pixels.y / height;
    camera.setProjectionMatrix(projection);
    camera.update();
  }

  com.jme3.renderer.Camera camera() {
    return camera;
  }

  private static double sq(double number) {
    return number * number;
  }
}
