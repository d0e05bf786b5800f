package io.carousel.renderer.frame;

import com.jme3.material.Material;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.renderer.ground.GroundTexture;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.GroundKind;
import io.carousel.renderer.scene.Scene;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** What lies on the ground of scenes, on the device once it was asked for. */
final class GroundCover {

  /** The brightest place of a texture, by its mean, that eight bits hold. */
  private static final double MOST = 4;

  private final Material ground;
  private final Map<GroundKind, Cover> covers = new EnumMap<>(GroundKind.class);

  private record Cover(GroundTexture material, Texture2D texture) {}

  /**
   * No covers yet.
   *
   * @param ground the ground's material
   */
  GroundCover(Material ground) {
    this.ground = ground;
  }

  /** Lays what a scene asks for; gives the ground's reflectance. */
  Rgb lay(Scene scene) {
    GroundKind kind = scene.setting().ground();
    if (kind == GroundKind.PLAIN) {
      ground.clearParam("Cover");
      return Rgb.ofSrgb(scene.background().toSrgb());
    }
    Cover cover = covers.computeIfAbsent(kind, GroundCover::cover);
    ground.setTexture("Cover", cover.texture());
    ground.setFloat("CoverSide", (float) cover.material().side());
    return cover.material().albedo();
  }

  private static Cover cover(GroundKind kind) {
    GroundTexture material = GroundTexture.of(kind);
    int size = material.size();
    ByteBuffer bytes = BufferUtils.createByteBuffer(3 * size * size);
    for (float value : material.rgb()) {
      // By its root, as eyes see it.
      bytes.put((byte) Math.round(255 * Math.sqrt(Math.min(1, value / MOST))));
    }
    bytes.flip();
    Texture2D texture =
        new Texture2D(new Image(Image.Format.RGB8, size, size, bytes, ColorSpace.Linear));
    texture.setWrap(Texture.WrapMode.Repeat);
    texture.setMagFilter(Texture.MagFilter.Bilinear);
    texture.setMinFilter(Texture.MinFilter.Trilinear);
    return new Cover(material, texture);
  }
}
