package io.carousel.renderer.exchange;

import io.carousel.renderer.car.Texture;
import io.carousel.renderer.frame.PaintShade;
import io.carousel.renderer.picture.PngFile;
import java.util.HashMap;
import java.util.Map;

/** The pictures on a car's parts in a glTF file, as PNG, each of them once. */
final class GltfTextures {

  private static final int CHANNELS = 4;

  private final GlbFile file;
  private final Map<Texture, Integer> added = new HashMap<>();

  GltfTextures(GlbFile file) {
    this.file = file;
  }

  /** Adds a texture as it is, unless it is there already; its index. */
  int add(Texture texture) {
    return added.computeIfAbsent(texture, this::write);
  }

  /**
   * Adds a texture as what it does to paint; its index.
   *
   * @param white how much lighter white makes paint
   */
  int add(Texture texture, PaintShade shade, double white) {
    byte[] rgba = texture.rgba().clone();
    for (int pixel = 0; pixel < texture.width() * texture.height(); pixel++) {
      double level = shade.at(pixel % texture.width(), pixel / texture.width()) / white;
      byte encoded = (byte) Math.round(255 * encoded(Math.min(1, level)));
      for (int color = 0; color < 3; color++) {
        rgba[CHANNELS * pixel + color] = encoded;
      }
    }
    return write(new Texture(texture.name(), texture.width(), texture.height(), rgba));
  }

  private int write(Texture texture) {
    return file.addTexture(PngFile.encode(texture.image()));
  }

  // Linear light as sRGB has it (IEC 61966-2-1).
  private static double encoded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }
}
