package io.carousel.renderer.frame;

import com.jme3.material.Material;
import com.jme3.texture.Image;
import com.jme3.texture.Texture.MagFilter;
import com.jme3.texture.Texture.MinFilter;
import com.jme3.texture.Texture.WrapMode;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.light.Rgb;
import java.nio.ByteBuffer;

/** A car's texture on the graphics device. */
final class AlbedoMap {

  private static final int CHANNELS = 4;
  private static final int ANISOTROPY = 4;

  /** Places along each side of a triangle at which its texture is looked at. */
  private static final int SAMPLES = 12;

  private final Texture texture;
  private final Texture2D map;
  private final boolean cutsOut;

  AlbedoMap(Texture texture) {
    this.texture = texture;
    cutsOut = texture.cutsOut();
    map =
        new Texture2D(
            new Image(
                Image.Format.RGBA8,
                texture.width(),
                texture.height(),
                fromBelow(),
                ColorSpace.sRGB));
    map.setMinFilter(MinFilter.Trilinear);
    map.setMagFilter(MagFilter.Bilinear);
    map.setAnisotropicFilter(ANISOTROPY);
    map.setWrap(WrapMode.Repeat);
  }

  // OpenGL's first row is the lowest.
  private ByteBuffer fromBelow() {
    ByteBuffer pixels = BufferUtils.createByteBuffer(texture.rgba().length);
    int row = texture.width() * CHANNELS;
    for (int y = texture.height() - 1; y >= 0; y--) {
      pixels.put(texture.rgba(), y * row, row);
    }
    return pixels.flip();
  }

  /** Lays the texture on a Surface material. */
  void applyTo(Material material) {
    material.setTexture("AlbedoMap", map);
    material.setBoolean("CutOut", cutsOut);
  }

  /**
   * Lets the texture only make paint lighter and darker.
   *
   * @param mesh the paint's triangles, over which it does neither on average
   */
  void tint(Material material, TriangleMesh mesh) {
    material.setBoolean("TintsOnly", true);
    material.setFloat("Tint", (float) (1 / Math.max(1e-3, meanLuminance(mesh))));
  }

  /** Lets the renderer take the texture off the device. */
  void dispose() {
    map.getImage().dispose();
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
        sum += luminance(at[0], at[1]);
        count++;
      }
    }
    return sum / count;
  }

  private static double uv(TriangleMesh mesh, int corner, int axis) {
    return mesh.uvs()[2 * mesh.indices()[corner] + axis];
  }

  private double luminance(double u, double v) {
    int x = Math.floorMod((int) Math.floor(u * texture.width()), texture.width());
    int y = Math.floorMod((int) Math.floor((1 - v) * texture.height()), texture.height());
    int at = (y * texture.width() + x) * CHANNELS;
    double[] srgb = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      srgb[channel] = (texture.rgba()[at + channel] & 0xff) / 255.0;
    }
    Rgb rgb = Rgb.ofSrgb(srgb);
    return 0.2126 * rgb.red() + 0.7152 * rgb.green() + 0.0722 * rgb.blue();
  }
}
