package io.carousel.renderer.frame;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture3D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.light.Surroundings;
import io.carousel.renderer.scene.Sun;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's light, ready for the device. What depends on the sky depends on the sun's elevation
 * alone, so that frames share it.
 *
 * @param light sun and sky
 * @param surroundings the table of {@link Surroundings} as a texture, one slice a level
 */
record Day(Daylight light, Texture3D surroundings) {

  static Day with(Sun sun) {
    Daylight light = Daylight.with(sun);
    return new Day(light, texture(light.surroundings()));
  }

  private static Texture3D texture(Surroundings surroundings) {
    float[] table = surroundings.table();
    ByteBuffer bytes = BufferUtils.createByteBuffer(table.length * Float.BYTES);
    bytes.asFloatBuffer().put(table);
    ArrayList<ByteBuffer> data = new ArrayList<>(List.of(bytes));
    Image image =
        new Image(
            Image.Format.RGBA32F,
            Surroundings.SIZE,
            Surroundings.SIZE,
            Surroundings.LEVELS,
            data,
            ColorSpace.Linear);
    Texture3D texture = new Texture3D(image);
    texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
    texture.setMagFilter(Texture.MagFilter.Bilinear);
    texture.setWrap(Texture.WrapMode.EdgeClamp);
    return texture;
  }
}
