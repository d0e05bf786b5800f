package io.carousel.renderer.model;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Writes a GLB file: a triangle of the material "body" and one of "plate", each with a texture of
 * its own within the file, red and blue, which are transparent but for a pixel.
 */
final class GlbModel {

  private GlbModel() {}

  static Path write(Path folder) throws IOException {
    byte[] red = png(0xffff0000);
    byte[] blue = png(0xff0000ff);
    byte[] bytes = new byte[(60 + red.length + blue.length + 3) & ~3];
    ByteBuffer data = little(bytes);
    for (float number : new float[] {0, 0, 0, 1, 0, 0, 0, 1, 4, 0, 0, 1, 0, 0, 1}) {
      data.putFloat(number);
    }
    data.put(red).put(blue);
    byte[] json = json(bytes.length, red.length, blue.length).getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[28 + json.length + bytes.length];
    ByteBuffer glb = little(file);
    glb.putInt(0x46546C67).putInt(2).putInt(file.length);
    glb.putInt(json.length).putInt(0x4E4F534A).put(json);
    glb.putInt(bytes.length).putInt(0x004E4942).put(bytes);
    return Files.write(folder.resolve("model.glb"), file);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] png(int argb) throws IOException {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, argb);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static String json(int length, int red, int blue) {
    String json =
        """
        {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}], "meshes": [{"primitives": [
        {"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "material": 0},
        {"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "material": 1}]}],
        "materials": [
        {"name": "body", "pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}},
        {"name": "plate", "pbrMetallicRoughness": {"baseColorTexture": {"index": 1}}}],
        "textures": [{"source": 0}, {"source": 1}],
        "images": [{"bufferView": 2, "mimeType": "image/png"},
        {"bufferView": 3, "mimeType": "image/png"}],
        "accessors": [
        {"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3",
        "min": [0, 0, 0], "max": [1, 1, 4]},
        {"bufferView": 1, "componentType": 5126, "count": 3, "type": "VEC2"}],
        "bufferViews": [{"buffer": 0, "byteOffset": 0, "byteLength": 36},
        {"buffer": 0, "byteOffset": 36, "byteLength": 24},
        {"buffer": 0, "byteOffset": 60, "byteLength": %d},
        {"buffer": 0, "byteOffset": %d, "byteLength": %d}],
        "buffers": [{"byteLength": %d}]}
        """
            .formatted(red, 60 + red, blue, length);
    return json + " ".repeat((4 - json.length() % 4) % 4);
  }
}
