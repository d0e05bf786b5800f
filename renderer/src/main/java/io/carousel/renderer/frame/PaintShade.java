package io.carousel.renderer.frame;

import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.picture.Luminance;

/**
 * What a texture does to paint: its colour is the scene's, so that the texture only makes it
 * lighter and darker, around a mean of one.
 */
public final class PaintShade {

  /** Paint is made lighter by no more than this; Albedo.glsllib has the same. */
  public static final double MOST = 1.5;

  private static final int CHANNELS = 4;

  /** Places along each side of a triangle at which its texture is looked at. */
  private static final int SAMPLES = 12;

  private final Texture texture;
  private final double tint;

  /**
   * A texture on paint.
   *
   * @param texture the texture
   * @param mesh the paint's triangles, over which it does neither on average
   */
  public PaintShade(Texture texture, TriangleMesh mesh) {
    this.texture = texture;
    tint = 1 / Math.max(1e-3, meanLuminance(mesh));
  }

  /** What the luminance of the texture is to be multiplied with. */
  double tint() {
    return tint;
  }

  /** How light a pixel makes paint; rows from the top. */
  public double at(int column, int row) {
    return Math.min(MOST, luminance(column, row) * tint);
  }

  private double meanLuminance(TriangleMesh mesh) {
    double sum = 0;
    double area = 0;
    for (int first = 0; first < mesh.indices().length; first += 3) {
      double own = area(mesh, first);
      sum += own * meanLuminance(mesh, first);
      area += own;
    }
    return area == 0 ? 1 : sum / area;
  }

  private static double area(TriangleMesh mesh, int first) {
    Vec a = place(mesh, mesh.indices()[first]);
    Vec b = place(mesh, mesh.indices()[first + 1]);
    Vec c = place(mesh, mesh.indices()[first + 2]);
    return b.minus(a).cross(c.minus(a)).length() / 2;
  }

  private static Vec place(TriangleMesh mesh, int vertex) {
    float[] at = mesh.positions();
    return new Vec(at[3 * vertex], at[3 * vertex + 1], at[3 * vertex + 2]);
  }

  private double meanLuminance(TriangleMesh mesh, int first) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; i + j < SAMPLES; j++) {
        double toB = (i + 1 / 3.0) / SAMPLES;
        double toC = (j + 1 / 3.0) / SAMPLES;
        double[] at = new double[2];
        for (int axis = 0; axis < 2; axis++) {
          at[axis] =
              (1 - toB - toC) * uv(mesh, first, axis)
                  + toB * uv(mesh, first + 1, axis)
                  + toC * uv(mesh, first + 2, axis);
        }
        int x = Math.floorMod((int) Math.floor(at[0] * texture.width()), texture.width());
        int y = Math.floorMod((int) Math.floor((1 - at[1]) * texture.height()), texture.height());
        sum += luminance(x, y);
        count++;
      }
    }
    return sum / count;
  }

  private static double uv(TriangleMesh mesh, int corner, int axis) {
    return mesh.uvs()[2 * mesh.indices()[corner] + axis];
  }

  private double luminance(int column, int row) {
    int at = (row * texture.width() + column) * CHANNELS;
    double[] srgb = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      srgb[channel] = (texture.rgba()[at + channel] & 0xff) / 255.0;
    }
    Rgb rgb = Rgb.ofSrgb(srgb);
    return Luminance.of(rgb.red(), rgb.green(), rgb.blue());
  }
}
