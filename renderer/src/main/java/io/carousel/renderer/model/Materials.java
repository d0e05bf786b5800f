package io.carousel.renderer.model;

import io.carousel.renderer.car.Look;
import io.carousel.renderer.light.Rgb;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lwjgl.assimp.AIColor4D;
import org.lwjgl.assimp.AIMaterial;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AIString;
import org.lwjgl.assimp.AITexture;
import org.lwjgl.assimp.Assimp;
import org.lwjgl.system.MemoryStack;

/** Reads the materials of a scene that Assimp has open. */
final class Materials {

  private final AIScene scene;

  Materials(AIScene scene) {
    this.scene = scene;
  }

  /** The material with a number. */
  SourceMaterial read(int index) {
    AIMaterial material = AIMaterial.create(scene.mMaterials().get(index));
    Optional<TextureSource> texture =
        texture(material, Assimp.aiTextureType_DIFFUSE)
            .or(() -> texture(material, Assimp.aiTextureType_BASE_COLOR));
    Optional<String> alphaMode = text(material, Assimp.AI_MATKEY_GLTF_ALPHAMODE);
    boolean solid = alphaMode.isPresent() && alphaMode.get().equals("OPAQUE");
    // Some exporters write transparency for opacity, and nobody models what cannot be seen.
    OptionalDouble opacity = number(material, Assimp.AI_MATKEY_OPACITY);
    return new SourceMaterial(
        text(material, Assimp.AI_MATKEY_NAME).orElse("unnamed"),
        texture,
        texture(material, Assimp.aiTextureType_OPACITY),
        solid,
        // Only glTF says how it has it: in linear light.
        alphaMode.isPresent()
            ? color(material).map(rgb -> new Look.Color(rgb[0], rgb[1], rgb[2]))
            : color(material).map(Materials::linear),
        solid || opacity.orElse(1) <= 0 ? 1 : Math.min(1, opacity.orElse(1)));
  }

  private static Look.Color linear(double[] srgb) {
    Rgb color = Rgb.ofSrgb(srgb);
    return new Look.Color(color.red(), color.green(), color.blue());
  }

  private static Optional<double[]> color(AIMaterial material) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      AIColor4D color = AIColor4D.malloc(stack);
      return Assimp.aiGetMaterialColor(material, Assimp.AI_MATKEY_COLOR_DIFFUSE, 0, 0, color)
              == Assimp.aiReturn_SUCCESS
          ? Optional.of(new double[] {color.r(), color.g(), color.b()})
          : Optional.empty();
    }
  }

  private static OptionalDouble number(AIMaterial material, String key) {
    float[] number = new float[1];
    return Assimp.aiGetMaterialFloatArray(material, key, 0, 0, number, new int[] {1})
            == Assimp.aiReturn_SUCCESS
        ? OptionalDouble.of(number[0])
        : OptionalDouble.empty();
  }

  private static Optional<String> text(AIMaterial material, String key) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      AIString text = AIString.malloc(stack);
      return Assimp.aiGetMaterialString(material, key, 0, 0, text) == Assimp.aiReturn_SUCCESS
          ? Optional.of(text.dataString())
          : Optional.empty();
    }
  }

  private Optional<TextureSource> texture(AIMaterial material, int type) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      AIString path = AIString.malloc(stack);
      int found =
          Assimp.aiGetMaterialTexture(
              material, type, 0, path, (IntBuffer) null, null, null, null, null, null);
      return found == Assimp.aiReturn_SUCCESS
          ? Optional.of(texture(path.dataString().replace('\\', '/')))
          : Optional.empty();
    }
  }

  private TextureSource texture(String name) {
    AITexture embedded = Assimp.aiGetEmbeddedTexture(scene, name);
    // Those of a height are bare pixels, of a few old games' formats that have no cars.
    return embedded == null || embedded.mHeight() != 0
        ? new TextureSource(name, Optional.empty())
        : new TextureSource(name, Optional.of(bytes(embedded.pcDataCompressed())));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
