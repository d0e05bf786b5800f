package io.carousel.renderer.frame;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.Texture3D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.light.Light;
import io.carousel.renderer.light.Panorama;
import io.carousel.renderer.light.PlaceLight;
import io.carousel.renderer.light.SkyView;
import io.carousel.renderer.light.Surroundings;
import io.carousel.renderer.picture.LinearPicture;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What lights a scene, ready for the device. What depends on the sky depends on the air and on the
 * sun's elevation alone, so that frames share it.
 *
 * @param light sun and surroundings
 * @param surroundings the blurred table of {@link Surroundings} as a texture, one slice a level
 * @param mirrored its sharp table as a texture
 * @param sky the table of {@link SkyView} as a texture; null in a real place
 * @param panorama the picture of a real place; null in the open air
 */
record Day(
    Light light, Texture3D surroundings, Texture2D mirrored, Texture2D sky, Texture2D panorama) {

  /** A day in the open air. */
  static Day of(Daylight light) {
    return new Day(
        light,
        texture(light.surroundings()),
        mirrored(light.surroundings()),
        texture(SkyView.WIDTH, SkyView.HEIGHT, light.view().table()),
        null);
  }

  /** A day in a real place, of which there is a picture. */
  static Day in(Path picture) {
    return in(panorama(picture));
  }

  private static Day in(Panorama panorama) {
    PlaceLight light = PlaceLight.of(panorama);
    float[] rgb = panorama.rgb();
    float[] table = new float[panorama.width() * panorama.height() * 4];
    for (int i = 0; i < table.length / 4; i++) {
      System.arraycopy(rgb, 3 * i, table, 4 * i, 3);
    }
    Texture2D picture = texture(panorama.width(), panorama.height(), table);
    picture.setWrap(Texture.WrapAxis.S, Texture.WrapMode.Repeat);
    return new Day(
        light, texture(light.surroundings()), mirrored(light.surroundings()), null, picture);
  }

  private static Panorama panorama(Path file) {
    LinearPicture picture = EnvironmentLibrary.read(file);
    try {
      return Panorama.of(picture.width(), picture.height(), picture.rgb());
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(file.toString(), e.getMessage(), e);
    }
  }

  private static Texture2D mirrored(Surroundings surroundings) {
    return texture(Surroundings.MIRROR_SIZE, Surroundings.MIRROR_SIZE, surroundings.mirror());
  }

  /** Frees what it holds on the device. */
  void dispose() {
    Stream.of(surroundings, mirrored, sky, panorama)
        .filter(Objects::nonNull)
        .forEach(texture -> texture.getImage().dispose());
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
