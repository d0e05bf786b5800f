package io.carousel.renderer.frame;

import com.jme3.math.Matrix4f;
import com.jme3.renderer.Camera;
import io.carousel.renderer.car.Role;
import java.nio.FloatBuffer;

/**
 * What each pixel of a frame is, aligned with the picture to the pixel. Rows run from the top; the
 * arrays are not to be changed.
 *
 * @param width in pixels
 * @param height in pixels
 * @param labels a byte a pixel: 0 where there is no car, else the label of the part's {@link Role}
 * @param inShadow a pixel each: whether the sun's middle does not see the surface there; never
 *     where there is no surface
 * @param depths metres along the camera's line of sight, 0 where there is no surface
 * @param normals three numbers a pixel, in the camera's axes: x right, y up, z towards the camera
 * @param camera how the camera saw it
 * @param hiddenShare share of the car's pixels that what stands before it hides, 0..1
 */
public record Annotation(
    int width,
    int height,
    byte[] labels,
    boolean[] inShadow,
    float[] depths,
    float[] normals,
    Pinhole camera,
    double hiddenShare) {

  /** Beyond this, in metres, is the horizon and no surface. */
  private static final float FAR = 300;

  private static final int CHANNELS = 4;

  /**
   * The camera: a point of the world (x, y, z, 1), in metres, goes to the pixel (focal * X / Z +
   * centreX, focal * Y / Z + centreY), from the picture's upper left corner, with (X, Y, Z) =
   * worldToCamera * (x, y, z, 1), x right, y down and z forwards, as computer vision has it.
   *
   * @param focal focal length in pixels
   * @param centreX of the picture, in pixels
   * @param centreY of the picture, in pixels
   * @param worldToCamera three rows of four numbers
   */
  public record Pinhole(double focal, double centreX, double centreY, double[][] worldToCamera) {}

  // From what the shaders Label and Shape wrote, whose first row is the lowest.
  static Annotation of(
      int width, int height, FloatBuffer labels, FloatBuffer shapes, Camera camera) {
    byte[] label = new byte[width * height];
    boolean[] inShadow = new boolean[width * height];
    float[] depths = new float[width * height];
    float[] normals = new float[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int from = CHANNELS * ((height - 1 - i / width) * width + i % width);
      float depth = shapes.get(from + 3);
      if (depth > 0 && depth < FAR) {
        label[i] = (byte) Math.round(labels.get(from));
        inShadow[i] = labels.get(from + 1) < 0.5f;
        depths[i] = depth;
        for (int axis = 0; axis < 3; axis++) {
          normals[3 * i + axis] = shapes.get(from + axis);
        }
      }
    }
    return new Annotation(width, height, label, inShadow, depths, normals, pinhole(camera), 0);
  }

  /**
   * The same with what is hidden.
   *
   * @param carPixels number of pixels that would show the car if nothing stood before it; 0 if
   *     nothing does
   */
  Annotation beforeWhich(int carPixels) {
    int seen = 0;
    for (byte label : labels) {
      seen += label != 0 ? 1 : 0;
    }
    double hidden = carPixels == 0 ? 0 : 1 - (double) seen / carPixels;
    return new Annotation(width, height, labels, inShadow, depths, normals, camera, hidden);
  }

  static Pinhole pinhole(Camera camera) {
    Matrix4f view = camera.getViewMatrix();
    double focal = camera.getProjectionMatrix().m00 * camera.getWidth() / 2;
    double[][] rows = {
      {view.m00, view.m01, view.m02, view.m03},
      {-view.m10, -view.m11, -view.m12, -view.m13},
      {-view.m20, -view.m21, -view.m22, -view.m23}
    };
    // A shifted lens looks past the picture's middle.
    Matrix4f projection = camera.getProjectionMatrix();
    double centreX = camera.getWidth() * (1 - projection.m02) / 2.0;
    double centreY = camera.getHeight() * (1 + projection.m12) / 2.0;
    return new Pinhole(focal, centreX, centreY, rows);
  }
}
