package io.carousel.renderer.frame;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.scene.Camera;

/**
 * The camera, as near as the car fits whole, however it is turned, or at the multiple of that
 * distance that the scene asks for.
 */
public final class Viewpoint {

  private static final double FILM_WIDTH = 36;
  private static final double MILLIMETRES = 1000;
  private static final double MARGIN = 1.06;

  /** How far the ground is seen, in metres: up to where it meets the sky. */
  private static final float FAR = 4000;

  /** Small cars are to look small: none is framed tighter than one of this radius, in metres. */
  private static final double LEAST_RADIUS = 2.35;

  /** The step by which the camera is moved off until the car is whole. */
  private static final double FARTHER = 1.02;

  /** What is left between the car and the edge that it is moved to; the picture is 2 wide. */
  private static final double EDGE = 0.04;

  /** How near to the car a wide lens may come, in metres. */
  private static final double LEAST_GAP = 0.6;

  private final int width;
  private final int height;
  private final com.jme3.renderer.Camera camera;
  private Vector2f lensShift = new Vector2f();

  /** Where the middle of the lens is, and half the width of its opening, in metres. */
  private Vector3f middle = new Vector3f();

  private double opening;

  /** How high the camera looks, in metres. */
  private double target;

  Viewpoint(int width, int height) {
    this.width = width;
    this.height = height;
    this.camera = new com.jme3.renderer.Camera(width, height);
    camera.setParallelProjection(false);
  }

  /**
   * Where a camera stands for a car, and what it sees.
   *
   * @param wanted where the scene wants it
   * @param car what is to be seen
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   */
  public static Annotation.Pinhole pinhole(Camera wanted, Car car, int width, int height) {
    CarExtent extent = CarExtent.of(car);
    Viewpoint viewpoint = new Viewpoint(width, height);
    viewpoint.place(wanted, extent.radius(), extent.height());
    return Annotation.pinhole(viewpoint.camera);
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
        FAR,
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
    Extent extent = extent(radius, carHeight);
    lensShift =
        new Vector2f(
            shift(wanted.framing().across(), extent.left(), extent.right()),
            shift(wanted.framing().up(), extent.lower(), extent.upper()));
    middle = camera.getLocation().clone();
    opening =
        wanted.lens().isPinhole()
            ? 0
            : wanted.focalLength() / MILLIMETRES / wanted.lens().fNumber() / 2;
    shift(new Vector2f());
  }

  // How far the picture moves, -1..1 being all of it, so that the car stays whole: a share of the
  // room that there is on that side.
  private static float shift(double share, double least, double greatest) {
    double room = share > 0 ? 1 - greatest : 1 + least;
    return (float) (share * Math.max(0, room - EDGE));
  }

  private void stand(Camera wanted, double distance, double carHeight) {
    target = carHeight * 0.46;
    double level = Math.sqrt(Math.max(1, distance * distance - sq(wanted.height() - target)));
    double roll = Math.toRadians(wanted.roll());
    Vector3f place = JmeVectors.direction(0, wanted.azimuth()).multLocal((float) level);
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

  /** Whether a car in the cylinder is within the picture. */
  private boolean isWhole(double radius, double carHeight) {
    Extent extent = extent(radius, carHeight);
    return extent.left() >= -1
        && extent.right() <= 1
        && extent.lower() >= -1
        && extent.upper() <= 1;
  }

  /** What a car takes up of the picture, which goes from -1 to 1 each way. */
  private record Extent(double left, double right, double lower, double upper) {}

  /** The extent of the cylinder, which is narrower at its roof. */
  private Extent extent(double radius, double carHeight) {
    Vector3f least = new Vector3f(Vector3f.POSITIVE_INFINITY);
    Vector3f greatest = new Vector3f(Vector3f.NEGATIVE_INFINITY);
    for (int degrees = 0; degrees < 360; degrees += 10) {
      Vector3f out = JmeVectors.direction(0, degrees);
      for (Vector3f point :
          new Vector3f[] {
            out.mult((float) radius), out.mult((float) (radius / 2)).setY((float) carHeight)
          }) {
        Vector3f at = camera.getScreenCoordinates(point);
        least.minLocal(at);
        greatest.maxLocal(at);
      }
    }
    return new Extent(
        2 * least.x / width - 1,
        2 * greatest.x / width - 1,
        2 * least.y / height - 1,
        2 * greatest.y / height - 1);
  }

  /**
   * What a pixel shows of the nearest side of a car, across, in metres.
   *
   * @param carRadius of an upright cylinder around the origin that holds the car, in metres
   */
  double pixelAt(double carRadius) {
    Vector3f place = camera.getLocation();
    double nearest = Math.max(camera.getFrustumNear(), Math.hypot(place.x, place.z) - carRadius);
    return nearest / camera.getFrustumNear() * 2 * camera.getFrustumRight() / width;
  }

  /** How far the camera is from the car's middle, along the ground, in metres. */
  double levelDistance() {
    Vector3f place = camera.getLocation();
    return Math.hypot(place.x, place.z);
  }

  /**
   * How far to the right of the car's middle a column of pixels is, where it is seen level.
   *
   * @param column in pixels from the left
   * @param before how far before the car's middle, in metres
   */
  double across(double column, double before) {
    Matrix4f projection = camera.getProjectionMatrix();
    double slope = (2 * column / width - 1 + projection.m02) / projection.m00;
    return slope * (levelDistance() - before);
  }

  /** Shifts the picture by a part of a pixel, for one pass. */
  void shift(Vector2f pixels) {
    camera.setProjectionMatrix(null);
    camera.update();
    Matrix4f projection = camera.getProjectionMatrix().clone();
    projection.m02 += 2 * pixels.x / width - lensShift.x;
    projection.m12 += 2 * pixels.y / height - lensShift.y;
    camera.setProjectionMatrix(projection);
    camera.update();
  }

  /**
   * Shifts the picture by a part of a pixel, and looks through one point of the lens, so that what
   * is as far off as the car's middle stays where it is.
   *
   * @param onLens the point, in the unit disc
   */
  void shift(Vector2f pixels, Vector2f onLens) {
    if (opening == 0) {
      shift(pixels);
      return;
    }
    double right = opening * onLens.x;
    double up = opening * onLens.y;
    Vector3f sideways = camera.getLeft().mult((float) -right);
    camera.setLocation(middle.add(sideways).addLocal(camera.getUp().mult((float) up)));
    shift(pixels);
    // The camera looks at the car's middle.
    double sharp = Math.hypot(middle.y - target, Math.hypot(middle.x, middle.z));
    Matrix4f projection = camera.getProjectionMatrix().clone();
    projection.m02 -= (float) (projection.m00 * right / sharp);
    projection.m12 -= (float) (projection.m11 * up / sharp);
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
