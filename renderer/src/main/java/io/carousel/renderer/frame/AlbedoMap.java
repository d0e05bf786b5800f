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
import java.nio.ByteBuffer;

/** A car's texture on the graphics device. */
final class AlbedoMap {

  private static final int CHANNELS = 4;

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
    map.setWrap(WrapMode.Repeat);
  }

  /** What it takes of the device's memory, in bytes, with its smaller versions. */
  long bytes() {
    return texture.rgba().length * 4L / 3;
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
    material.setFloat("Tint", (float) new PaintShade(texture, mesh).tint());
  }

  /** Lets the renderer take the texture off the device. */
  void dispose() {
    map.getImage().dispose();
  }
}
