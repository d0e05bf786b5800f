package io.carousel.renderer.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GltfCarTest {

  /** Two pixels: white, and a grey that sRGB has for a fifth of its light; cut out or not. */
  private static Texture texture(int opacity) {
    byte white = (byte) 255;
    byte grey = 124;
    byte[] rgba = {white, white, white, white, grey, grey, grey, (byte) opacity};
    return new Texture("t" + opacity, 2, 1, rgba);
  }

  private static Part square(Role role, Texture texture) {
    TriangleMesh mesh =
        new TriangleMesh(
            new float[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0},
            new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
            new float[] {0, 0, 1, 0, 1, 0.75f, 0, 0.75f},
            new int[] {0, 1, 2, 0, 2, 3});
    return new Part("square", role, mesh, new Look(Optional.of(texture), Optional.empty(), 1));
  }

  private ByteBuffer glb;
  private JsonNode json;

  @BeforeEach
  void export() throws IOException {
    Car car =
        new Car(
            "car", "Car", List.of(square(Role.PAINT, texture(255)), square(Role.RIM, texture(0))));
    GlbFile file = new GlbFile();
    new GltfCar(file, new Rgb(0.5, 0.25, 0.125), Coating.STANDARD).add(car);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.writeTo(bytes);
    glb = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    json = new ObjectMapper().readTree(glb.array(), 20, glb.getInt(12));
  }

  private int start(int view) {
    return 28 + glb.getInt(12) + json.get("bufferViews").get(view).get("byteOffset").asInt();
  }

  private BufferedImage image(int material) throws IOException {
    JsonNode laid =
        json.get("materials").get(material).at("/pbrMetallicRoughness/baseColorTexture");
    JsonNode texture = json.get("textures").get(laid.get("index").asInt());
    int view = json.get("images").get(texture.get("source").asInt()).get("bufferView").asInt();
    int length = json.get("bufferViews").get(view).get("byteLength").asInt();
    return ImageIO.read(new ByteArrayInputStream(glb.array(), start(view), length));
  }

  @Test
  void aTextureIsThereAsItWasAndCutsOutWhatItDid() throws IOException {
    assertEquals(0xffffffff, image(1).getRGB(0, 0));
    assertEquals(124, image(1).getRaster().getSample(1, 0, 0));
    assertEquals(0, image(1).getRGB(1, 0) >>> 24);
    assertEquals("MASK", json.get("materials").get(1).get("alphaMode").asText());
    assertEquals(
        1, json.get("materials").get(1).at("/pbrMetallicRoughness/baseColorFactor/0").asDouble());
  }

  @Test
  void onPaintATextureOnlyChangesHowLightTheScenesColourIs() throws IOException {
    JsonNode factor = json.get("materials").get(0).at("/pbrMetallicRoughness/baseColorFactor");
    assertEquals(2, factor.get(0).asDouble() / factor.get(1).asDouble(), 1e-9);
    // Half white and half a fifth: a mean of 0.6, which becomes one; white is cut off at 1.5.
    assertEquals(0.5 * 1.5, factor.get(0).asDouble(), 1e-9);
    assertEquals(0xffffffff, image(0).getRGB(0, 0));
    double grey = image(0).getRaster().getSample(1, 0, 0) / 255.0;
    assertEquals(0.2 / 0.6, 1.5 * Math.pow((grey + 0.055) / 1.055, 2.4), 0.01);
  }

  @Test
  void placesInTexturesCountFromAbove() {
    int places = json.at("/meshes/0/primitives/0/attributes").get("TEXCOORD_0").asInt();
    int at = start(json.get("accessors").get(places).get("bufferView").asInt());
    assertEquals(1, glb.getFloat(at + 4));
    assertEquals(0.25, glb.getFloat(at + 5 * 4));
  }
}
