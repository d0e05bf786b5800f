package io.carousel.renderer.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.Assimp;

class SceneExportTest {

  private static final Sun SUN = new Sun(30, 70);
  private static final Scene SCENE =
      new Scene("sedan", 40, new Hsv(0, 0.8, 0.6), new Hsv(0.1, 0.1, 0.6), 1.5, SUN)
          .withSky(Sky.STANDARD.withVisible(true));

  @TempDir private Path folder;
  private SceneExport.Files files;
  private ByteBuffer glb;
  private JsonNode json;

  @BeforeEach
  void export() throws IOException {
    files = SceneExport.Files.in(folder);
    new SceneExport(new CarLibrary()).write(SCENE, 64, 48, files);
    glb = ByteBuffer.wrap(Files.readAllBytes(files.model())).order(ByteOrder.LITTLE_ENDIAN);
    json = new ObjectMapper().readTree(glb.array(), 20, glb.getInt(12));
  }

  private JsonNode named(String list, String name) {
    for (JsonNode entry : json.get(list)) {
      if (entry.path("name").asText().equals(name)) {
        return entry;
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }

  private static Quaternion rotation(JsonNode node) {
    JsonNode numbers = node.get("rotation");
    return new Quaternion(
        (float) numbers.get(0).asDouble(),
        (float) numbers.get(1).asDouble(),
        (float) numbers.get(2).asDouble(),
        (float) numbers.get(3).asDouble());
  }

  private static void assertNear(Vector3f expected, Vector3f actual) {
    assertTrue(expected.distance(actual) < 1e-5, expected + " but was " + actual);
  }

  @Test
  void theFileIsOneJsonChunkAndOneOfNumbersOfTheLengthsThatItSays() {
    int text = glb.getInt(12);
    int numbers = glb.getInt(20 + text);
    assertEquals("glTF", new String(glb.array(), 0, 4, StandardCharsets.US_ASCII));
    assertEquals(glb.capacity(), glb.getInt(8));
    assertEquals(glb.capacity(), 28 + text + numbers);
    assertEquals(numbers, json.get("buffers").get(0).get("byteLength").asInt());
    JsonNode last = json.get("bufferViews").get(json.get("bufferViews").size() - 1);
    assertEquals(numbers, last.get("byteOffset").asInt() + last.get("byteLength").asInt());
  }

  @Test
  void assimpReadsEveryPart() {
    int primitives = 0;
    for (JsonNode mesh : json.get("meshes")) {
      primitives += mesh.get("primitives").size();
    }
    AIScene read = Assimp.aiImportFile(files.model().toString(), 0);
    assertNotNull(read, Assimp.aiGetErrorString());
    try {
      assertEquals(primitives, read.mNumMeshes());
      assertEquals(1, read.mNumCameras());
      assertEquals(1, read.mNumLights());
    } finally {
      Assimp.aiReleaseImport(read);
    }
  }

  @Test
  void aLightThatShinesAlongItsNodeComesFromTheSun() {
    Vector3f from = rotation(named("nodes", "sun")).mult(Vector3f.UNIT_Z);
    double level = Math.cos(Math.toRadians(30));
    assertNear(
        new Vector3f(
            (float) (level * Math.sin(Math.toRadians(70))),
            0.5f,
            (float) (level * Math.cos(Math.toRadians(70)))),
        from);
  }

  @Test
  void theCarIsTurnedAndStandsOnTheGround() {
    Vector3f nose = rotation(named("nodes", "car")).mult(Vector3f.UNIT_Z);
    assertNear(
        new Vector3f((float) Math.sin(Math.toRadians(40)), 0, (float) Math.cos(Math.toRadians(40))),
        nose);
    double lowest = 1;
    for (JsonNode primitive : named("meshes", "sedan").get("primitives")) {
      int positions = primitive.get("attributes").get("POSITION").asInt();
      lowest = Math.min(lowest, json.get("accessors").get(positions).get("min").get(1).asDouble());
    }
    assertEquals(0, lowest, 0.02);
  }

  @Test
  void theCameraStandsAtItsHeightAndLooksAtTheCar() {
    JsonNode matrix = named("nodes", "camera").get("matrix");
    assertEquals(1.5, matrix.get(13).asDouble(), 1e-5);
    Vector3f place =
        new Vector3f(
            (float) matrix.get(12).asDouble(),
            (float) matrix.get(13).asDouble(),
            (float) matrix.get(14).asDouble());
    Vector3f back =
        new Vector3f(
            (float) matrix.get(8).asDouble(),
            (float) matrix.get(9).asDouble(),
            (float) matrix.get(10).asDouble());
    // Going forwards from the camera, one passes over the origin.
    Vector3f over = place.subtract(back.mult(place.z / back.z));
    assertEquals(0, over.x, 1e-4);
    assertTrue(over.y > 0.3 && over.y < 1, "passes at " + over);
  }

  @Test
  void onlyGlassLetsLightThroughAndOnlyPaintAndLampsHaveAClearCoat() {
    for (JsonNode material : json.get("materials")) {
      String name = material.get("name").asText();
      if (name.equals("GROUND")) {
        continue;
      }
      JsonNode extensions = material.path("extensions");
      assertEquals(name.startsWith("GLASS"), extensions.has("KHR_materials_transmission"), name);
      assertEquals(
          name.startsWith("PAINT") || name.startsWith("LAMP"),
          extensions.has("KHR_materials_clearcoat"),
          name);
    }
    JsonNode color = named("materials", "PAINT-0").at("/pbrMetallicRoughness/baseColorFactor");
    assertTrue(color.get(0).asDouble() > 5 * color.get(1).asDouble());
  }

  @Test
  void theSkyIsBrightestAboveTheSunsAzimuthAndEvenBelowTheHorizon() throws IOException {
    byte[] bytes = Files.readAllBytes(files.sky());
    String header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 512 +X 1024\n";
    assertEquals(header, new String(bytes, 0, header.length(), StandardCharsets.US_ASCII));
    assertEquals(header.length() + 4 * 512 * 1024, bytes.length);
    int row = (int) (512 * (0.5 - 30 / 180.0));
    int brightest = 0;
    double most = 0;
    for (int column = 0; column < 1024; column++) {
      double[] color = decode(bytes, header.length() + 4 * (row * 1024 + column));
      if (color[1] > most) {
        most = color[1];
        brightest = column;
      }
    }
    // Azimuth 70 is 20 degrees from +x, which is in the middle, towards +z, which is to the right.
    assertEquals(512 + 1024 * 20 / 360.0, brightest, 12);
    assertArrayEquals(
        decode(bytes, header.length() + 4 * (300 * 1024 + 7)),
        decode(bytes, header.length() + 4 * (500 * 1024 + 7)));
  }

  private static double[] decode(byte[] bytes, int at) {
    double scale = Math.pow(2, (bytes[at + 3] & 0xff) - 136);
    return new double[] {
      (bytes[at] & 0xff) * scale, (bytes[at + 1] & 0xff) * scale, (bytes[at + 2] & 0xff) * scale
    };
  }
}
