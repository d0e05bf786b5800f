package io.carousel.renderer.frame;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.Texture3D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.light.SkyView;
import io.carousel.renderer.light.Surroundings;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's light, ready for the device. What depends on the sky depends on the air and on the sun's
 * elevation alone, so that frames share it.
 *
 * @param light sun and sky
 * @param surroundings the blurred table of {@link Surroundings} as a texture, one slice a level
 * @param mirrored its sharp table as a texture
 * @param sky the table of {@link SkyView} as a texture
 */
record Day(Daylight light, Texture3D surroundings, Texture2D mirrored, Texture2D sky) {

  static Day with(Sun sun, Sky sky) {
    Daylight light = Daylight.with(sun, sky);
    Surroundings surroundings = light.surroundings();
    return new Day(
        light,
        texture(surroundings),
        texture(Surroundings.MIRROR_SIZE, Surroundings.MIRROR_SIZE, surroundings.mirror()),
        texture(SkyView.WIDTH, SkyView.HEIGHT, light.view().table()));
  }

  /** Frees what it holds on the device. */
  void dispose() {
    for (Texture texture : List.of(surroundings, mirrored, sky)) {
      texture.getImage().dispose();
    }
  }

  private static Texture2D texture(int width, int height, float[] table) {
    return smooth(
        new Texture2D(
            new Image(Image.Format.RGBA32F, width, height, data(table), null, ColorSpace.Linear)));
  }

  private static Texture3D texture(Surroundings surroundings) {
    Image image =
        new Image(
            Image.Format.RGBA32F,
            Surroundings.SIZE,
            Surroundings.SIZE,
            Surroundings.LEVELS,
            new ArrayList<>(List.of(data(surroundings.table()))),
            ColorSpace.Linear);
    return smooth(new Texture3D(image));
  }

  private static ByteBuffer data(float[] table) {
    ByteBuffer bytes = BufferUtils.createByteBuffer(table.length * Float.BYTES);
    bytes.asFloatBuffer().put(table);
    return bytes;
  }

  private static <T extends Texture> T smooth(T texture) {
    texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
    texture.setMagFilter(Texture.MagFilter.Bilinear);
    texture.setWrap(Texture.WrapMode.EdgeClamp);
    return texture;
  }
}
