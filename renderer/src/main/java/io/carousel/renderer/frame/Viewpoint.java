package io.carousel.renderer.frame;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;

/**
 * The camera: a 50 mm lens (35 mm equivalent) at the height that the scene asks for, as near as the
 * car fits whole, however it is turned.
 */
final class Viewpoint {

  private static final double FOCAL_LENGTH = 50;
  private static final double FILM_WIDTH = 36;
  private static final double MARGIN = 1.06;

  /** Small cars are to look small: none is framed tighter than one of this radius, in metres. */
  private static final double LEAST_RADIUS = 2.35;

  private final int width;
  private final int height;
  private final Camera camera;

  Viewpoint(int width, int height) {
    this.width = width;
    this.height = height;
    this.camera = new Camera(width, height);
    camera.setParallelProjection(false);
  }

  /** Places the camera. */
  void place(double cameraHeight, double carRadius, double carHeight) {
    double halfWidth = FILM_WIDTH / 2 / FOCAL_LENGTH;
    double halfHeight = halfWidth * height / width;
    double radius = Math.max(LEAST_RADIUS, carRadius);
    double target = carHeight * 0.46;
    // The cylinder around the car just fits between the sides; its height, between top and bottom.
    double forWidth = radius / Math.sin(Math.atan(halfWidth)) * MARGIN;
    double forHeight = radius + carHeight * 0.75 / halfHeight * MARGIN;
    double distance = Math.max(forWidth, forHeight);
    double level = Math.sqrt(Math.max(1, distance * distance - sq(cameraHeight - target)));
    camera.setFrustum(
        0.5f,
        400,
        (float) (-0.5 * halfWidth),
        (float) (0.5 * halfWidth),
        (float) (0.5 * halfHeight),
        (float) (-0.5 * halfHeight));
    camera.setLocation(new Vector3f(0, (float) cameraHeight, (float) level));
    camera.lookAt(new Vector3f(0, (float) target, 0), Vector3f.UNIT_Y);
    camera.setProjectionMatrix(null);
    camera.update();
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

  Camera camera() {
    return camera;
  }

  private static double sq(double number) {
    return number * number;
  }
}
