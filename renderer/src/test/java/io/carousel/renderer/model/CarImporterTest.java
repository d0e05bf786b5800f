package io.carousel.renderer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarImporterTest {

  private static final PartRules GUESSES = new PartRules(List.of()).withGuesses();

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();

  private static ImportSettings settings(PartRules rules, Axes axes, boolean straighten) {
    return new ImportSettings(
        rules, axes, OptionalDouble.of(4), straighten, ImportSettings.USUAL_CREASE_ANGLE);
  }

  /** Reads models in this process, as they are harmless. */
  private CarImporter importer() {
    return new CarImporter(warnings::add, ModelFile::read);
  }

  private List<Part> read(ObjModel model) throws IOException {
    return read(model, settings(GUESSES, Axes.USUAL, true));
  }

  private List<Part> read(ObjModel model, ImportSettings settings) throws IOException {
    return importer().read(model.write(folder), settings);
  }

  private static TriangleMesh mesh(List<Part> parts, Role role) {
    return TriangleMesh.join(
        parts.stream().filter(part -> part.role() == role).map(Part::mesh).toList());
  }

  private static Vec vector(float[] numbers, int vertex) {
    return new Vec(numbers[3 * vertex], numbers[3 * vertex + 1], numbers[3 * vertex + 2]);
  }

  private static double dot(Vec a, Vec b) {
    return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
  }

  private static double area(TriangleMesh mesh) {
    double area = 0;
    for (int i = 0; i < mesh.indices().length; i += 3) {
      Vec a = vector(mesh.positions(), mesh.indices()[i]);
      Vec b = vector(mesh.positions(), mesh.indices()[i + 1]);
      Vec c = vector(mesh.positions(), mesh.indices()[i + 2]);
      area += b.minus(a).cross(c.minus(a)).length() / 2;
    }
    return area;
  }

  private static void assertBounds(double[] least, double[] greatest, TriangleMesh mesh) {
    Bounds bounds = Bounds.of(mesh.positions());
    for (int axis = 0; axis < 3; axis++) {
      assertEquals(least[axis], bounds.least()[axis], 1e-4, "least " + axis);
      assertEquals(greatest[axis], bounds.greatest()[axis], 1e-4, "greatest " + axis);
    }
  }

  @Test
  void aCarStandsOnItsTyresInTheMiddleAtItsTrueLength() throws IOException {
    List<Part> parts = read(ObjModel.car(0));
    assertBounds(new double[] {-0.8, 0.2, -2}, new double[] {0.8, 0.8, 2}, mesh(parts, Role.PAINT));
    assertBounds(
        new double[] {-0.85, 0, -1.6}, new double[] {0.85, 0.6, 1.6}, mesh(parts, Role.RUBBER));
  }

  @Test
  void aModelWithOtherAxesGivesTheSameCar() throws IOException {
    // The box of the usual model, lying with its roof to z and its nose to -x.
    ObjModel lying = new ObjModel().material("body", "").box(7, 5, 3, 400, 160, 60);
    List<Part> parts = read(lying, settings(GUESSES, new Axes(Axis.Z, Axis.MINUS_X), false));
    assertBounds(new double[] {-0.8, 0, -2}, new double[] {0.8, 0.6, 2}, mesh(parts, Role.PAINT));
  }

  @Test
  void polygonsAreCutIntoTrianglesOfTheSameAreaAlsoWhenTheyAreConcave() throws IOException {
    // An L of three unit squares.
    ObjModel model =
        new ObjModel()
            .material("body", "")
            .vertex(0, 0, 0)
            .vertex(0, 0, 2)
            .vertex(1, 0, 2)
            .vertex(1, 0, 1)
            .vertex(2, 0, 1)
            .vertex(2, 0, 0)
            .face(1, 2, 3, 4, 5, 6)
            .material("Window glass", "")
            .vertex(0, 1, 0)
            .face(1, 2, 7);
    TriangleMesh mesh = mesh(read(model), Role.PAINT);
    assertEquals(4, mesh.indices().length / 3);
    assertEquals(3 * 4, area(mesh), 1e-4, "in square metres, at twice the size");
  }

  @Test
  void facesOfASmallAngleShareNormalsAndOthersMeetInAnEdge() throws IOException {
    List<Part> parts = read(ObjModel.car(0));
    TriangleMesh body = mesh(parts, Role.PAINT);
    assertEquals(24, body.positions().length / 3, "a box has three normals a corner");
    TriangleMesh tyres = mesh(parts, Role.RUBBER);
    // Round the tread each corner is shared, beside it a side wall has corners of its own.
    assertEquals(4 * 2 * 2 * 24, tyres.positions().length / 3);
    for (int i = 0; i < tyres.positions().length / 3; i++) {
      Vec normal = vector(tyres.normals(), i);
      assertEquals(1, normal.length(), 1e-5);
      if (Math.abs(normal.x()) < 0.5) {
        Vec at = vector(tyres.positions(), i);
        Vec hub = new Vec(at.x(), 0.3, Math.signum(at.z()) * 1.3);
        assertEquals(1, dot(at.minus(hub).unit(), normal), 1e-4, "out of the axle");
      }
    }
  }

  @Test
  void theCreaseAngleSaysWhereFacesMeetInAnEdge() throws IOException {
    // A box's faces meet at 90 degrees, those round a tread of 24 sides at 15.
    assertEquals(8, verticesOfBodyAndTread(100)[0], "a corner of the box has one normal");
    assertEquals(24, verticesOfBodyAndTread(80)[0]);
    assertEquals(4 * 2 * 2 * 24, verticesOfBodyAndTread(20)[1]);
    assertEquals(4 * (24 * 4 + 2 * 24), verticesOfBodyAndTread(10)[1], "each facet has its own");
  }

  private int[] verticesOfBodyAndTread(double creaseAngle) throws IOException {
    List<Part> parts =
        read(
            ObjModel.car(0),
            new ImportSettings(GUESSES, Axes.USUAL, OptionalDouble.of(4), false, creaseAngle));
    return new int[] {
      mesh(parts, Role.PAINT).positions().length / 3,
      mesh(parts, Role.RUBBER).positions().length / 3
    };
  }

  @Test
  void normalsOfTheFileAreKept() throws IOException {
    ObjModel model =
        new ObjModel()
            .material("body", "")
            .vertex(0, 0, 0)
            .vertex(0, 0, 4)
            .vertex(1, 0, 4)
            .line("vn 0.6 0.8 0")
            .line("f 1//1 2//1 3//1")
            .material("Window glass", "")
            .vertex(0, 1, 0)
            .line("f 1//1 2//1 4//1");
    TriangleMesh mesh = mesh(read(model), Role.PAINT);
    for (int i = 0; i < 3; i++) {
      assertEquals(0.6, vector(mesh.normals(), i).x(), 1e-5);
      assertEquals(0.8, vector(mesh.normals(), i).y(), 1e-5);
    }
  }

  @Test
  void facesThatAreTurnedInwardsAreTurnedOutwards() throws IOException {
    ObjModel model = new ObjModel().material("body", "");
    String[] lines = model.box(0, 0, 0, 2, 1, 4).obj().split("\n", -1);
    StringBuilder inwards = new StringBuilder();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      inwards
          .append(
              line.startsWith("f ")
                  ? String.join(" ", "f", words[4], words[3], words[2], words[1])
                  : line)
          .append('\n');
    }
    Path file = model.write(folder);
    Files.writeString(file, inwards);
    TriangleMesh mesh =
        mesh(importer().read(file, settings(GUESSES, Axes.USUAL, false)), Role.PAINT);
    for (int i = 0; i < mesh.indices().length; i += 3) {
      Vec a = vector(mesh.positions(), mesh.indices()[i]);
      Vec b = vector(mesh.positions(), mesh.indices()[i + 1]);
      Vec c = vector(mesh.positions(), mesh.indices()[i + 2]);
      Vec front = b.minus(a).cross(c.minus(a)).unit();
      // The underside cannot be seen by anyone who stands on the ground.
      if (a.y() + b.y() + c.y() > 0.01) {
        assertTrue(
            dot(front, a.plus(b).plus(c).minus(new Vec(0, 1.5, 0))) > 0, "outwards " + front);
        assertTrue(dot(front, vector(mesh.normals(), mesh.indices()[i])) > 0.99, "normal " + front);
      }
    }
  }

  @Test
  void steeredFrontWheelsAreStraightenedAndTheRearOnesStay() throws IOException {
    for (double angle : new double[] {-30, 12, 30}) {
      TriangleMesh straight = mesh(read(ObjModel.car(angle)), Role.RUBBER);
      TriangleMesh expected = mesh(read(ObjModel.car(0)), Role.RUBBER);
      assertBounds(
          Bounds.of(expected.positions()).least(),
          Bounds.of(expected.positions()).greatest(),
          straight);
    }
    double steered =
        Bounds.of(
                mesh(read(ObjModel.car(30), settings(GUESSES, Axes.USUAL, false)), Role.RUBBER)
                    .positions())
            .greatest()[0];
    assertTrue(steered > 0.9, "and stay steered where nobody asks for it: " + steered);
  }

  @Test
  void trianglesWithoutAreaAreDroppedAndEqualVerticesJoined() throws IOException {
    ObjModel model =
        new ObjModel()
            .material("body", "")
            .vertex(0, 0, 0)
            .vertex(0, 0, 4)
            .vertex(1, 0, 4)
            .vertex(1, 0, 0)
            .vertex(0, 0, 0)
            .vertex(1, 0, 4)
            .vertex(0, 0, 2)
            .face(1, 2, 3)
            .face(5, 6, 4)
            .face(1, 7, 2)
            .material("Window glass", "")
            .vertex(0, 1, 0)
            .face(1, 2, 8);
    TriangleMesh mesh = mesh(read(model), Role.PAINT);
    assertEquals(2, mesh.indices().length / 3);
    assertEquals(4, mesh.positions().length / 3);
  }

  @Test
  void aMaterialIsSplitByAreasOfItsTexture() throws IOException {
    ObjModel model =
        ObjModel.car(0).material("atlas", "map_Kd atlas.png").texturedQuads(100, 230, 201, 40);
    ImageIO.write(
        new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("atlas.png").toFile());
    PartRules rules =
        new PartRules(
            List.of(
                PartRule.of(Role.PAINT, "body"),
                PartRule.of(Role.CHROME, "atlas"),
                PartRule.of(Role.PLATE, "atlas", new TextureArea(0, 0, 0.5, 1))));
    List<Part> parts = read(model, settings(rules, Axes.USUAL, false));
    Bounds plate = Bounds.of(mesh(parts, Role.PLATE).positions());
    Bounds chrome = Bounds.of(mesh(parts, Role.CHROME).positions());
    assertEquals(plate.greatest()[0], chrome.least()[0], 1e-4);
    assertEquals(List.of(), warnings);
  }

  @Test
  void aTextureAndThePlacesOnItAreKept() throws IOException {
    BufferedImage atlas = new BufferedImage(2048, 512, BufferedImage.TYPE_INT_RGB);
    atlas.setRGB(0, 0, 0xff8000);
    ImageIO.write(atlas, "png", folder.resolve("atlas.png").toFile());
    Part part = textured(read(texturedCar()));
    Texture texture = part.look().texture().orElseThrow();
    assertEquals("atlas.png", texture.name());
    assertEquals(1024, texture.width(), "no more than is seen");
    assertEquals(256, texture.height());
    assertFalse(texture.cutsOut());
    Bounds bounds = Bounds.of(part.mesh().positions());
    for (int i = 0; i < part.mesh().positions().length / 3; i++) {
      Vec at = vector(part.mesh().positions(), i);
      assertEquals(
          (at.x() - bounds.least()[0]) / bounds.size(0), part.mesh().uvs()[2 * i], 1e-5, "u");
      assertEquals(
          (at.y() - bounds.least()[1]) / bounds.size(1), part.mesh().uvs()[2 * i + 1], 1e-5, "v");
    }
    assertEquals(List.of(), warnings);
  }

  @Test
  void texturesWithinAGlbAreReadEachAsItsOwn() throws IOException {
    List<Part> parts =
        importer().read(GlbModel.write(folder), settings(GUESSES, Axes.USUAL, false));
    assertEquals(List.of(), warnings);
    List<Texture> textures =
        Stream.of(Role.PAINT, Role.PLATE)
            .map(role -> parts.stream().filter(part -> part.role() == role).findFirst().get())
            .map(part -> part.look().texture().orElseThrow())
            .toList();
    assertEquals(2, textures.stream().map(Texture::name).distinct().count());
    assertArrayEquals(new byte[] {-1, 0, 0, -1}, Arrays.copyOf(textures.get(0).rgba(), 4));
    assertArrayEquals(new byte[] {0, 0, -1, -1}, Arrays.copyOf(textures.get(1).rgba(), 4));
    assertFalse(textures.get(0).cutsOut(), "glTF says that the material is opaque");
  }

  @Test
  void anFbxFileSaysItsUnit() throws IOException {
    Path file = folder.resolve("model.fbx");
    Files.writeString(
        file,
        """
        ; FBX 7.3.0 project file
        FBXHeaderExtension: {
          FBXHeaderVersion: 1003
          FBXVersion: 7300
        }
        GlobalSettings: {
          Version: 1000
          Properties70: {
            P: "UpAxis", "int", "Integer", "", 1
            P: "UpAxisSign", "int", "Integer", "", 1
            P: "FrontAxis", "int", "Integer", "", 2
            P: "FrontAxisSign", "int", "Integer", "", 1
            P: "CoordAxis", "int", "Integer", "", 0
            P: "CoordAxisSign", "int", "Integer", "", 1
            P: "UnitScaleFactor", "double", "Number", "", 1
          }
        }
        Objects: {
          Geometry: 1000, "Geometry::", "Mesh" {
            Vertices: *12 {
              a: 0,0,0,0,0,400,100,0,400,100,100,400
            }
            PolygonVertexIndex: *6 {
              a: 0,1,-3,0,2,-4
            }
            LayerElementMaterial: 0 {
              MappingInformationType: "AllSame"
              ReferenceInformationType: "IndexToDirect"
              Materials: *1 {
                a: 0
              }
            }
            Layer: 0 {
              LayerElement: {
                Type: "LayerElementMaterial"
                TypedIndex: 0
              }
            }
          }
          Model: 2000, "Model::car", "Mesh" {
            Version: 232
          }
          Material: 3000, "Material::body", "" {
            Version: 102
          }
        }
        Connections: {
          C: "OO", 2000, 0
          C: "OO", 1000, 2000
          C: "OO", 3000, 2000
        }
        """);
    List<Part> parts =
        importer()
            .read(file, new ImportSettings(GUESSES, Axes.USUAL, OptionalDouble.empty(), false, 44));
    assertEquals(4, Bounds.of(mesh(parts, Role.PAINT).positions()).size(2), 1e-4, "in metres");
  }

  @Test
  void aPlyFileIsOnePart() throws IOException {
    Path file = folder.resolve("model.ply");
    Files.writeString(
        file,
        """
        ply
        format ascii 1.0
        element vertex 4
        property float x
        property float y
        property float z
        element face 2
        property list uchar int vertex_indices
        end_header
        0 0 0
        0 0 4
        1 0 4
        1 1 4
        3 0 1 2
        3 0 2 3
        """);
    PartRules all = new PartRules(List.of(PartRule.of(Role.PAINT, ".*")));
    List<Part> parts = importer().read(file, settings(all, Axes.USUAL, false));
    assertEquals(List.of("unnamed"), parts.stream().map(Part::name).toList());
    assertEquals(6, mesh(parts, Role.PAINT).indices().length);
  }

  @Test
  void aPictureOfItsOwnCutsOutOfATexture() throws IOException {
    ImageIO.write(
        new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("atlas.png").toFile());
    BufferedImage mask = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    mask.setRGB(0, 0, 0xffffff);
    ImageIO.write(mask, "png", folder.resolve("mask.png").toFile());
    ObjModel model =
        ObjModel.car(0)
            .material("atlas", "map_Kd atlas.png\nmap_d mask.png")
            .texturedQuads(100, 230, 201, 40);
    Texture texture = textured(read(model)).look().texture().orElseThrow();
    assertTrue(texture.cutsOut());
    assertEquals(-1, texture.rgba()[3], "opaque at the upper left");
    assertEquals(0, texture.rgba()[4 * 63 + 3], "cut out at the lower right");
  }

  @Test
  void aTextureThatIsNoPictureIsOneWarning() throws IOException {
    Files.writeString(folder.resolve("atlas.png"), "no picture");
    assertEquals(Optional.empty(), textured(read(texturedCar())).look().texture());
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("the texture atlas.png is of a kind"), warnings.get(0));
  }

  private static ObjModel texturedCar() {
    return ObjModel.car(0).material("atlas", "map_Kd atlas.png").texturedQuads(100, 230, 201, 40);
  }

  private static Part textured(List<Part> parts) {
    return parts.stream().filter(part -> part.name().equals("atlas")).findFirst().orElseThrow();
  }

  @Test
  void aLampsColourAndOpacityAreKeptAndABodysAreNot() throws IOException {
    ObjModel model =
        ObjModel.car(0)
            .material("headlight", "Kd 1 0.5 0\nd 0.25")
            .box(100, 250, 201, 20, 20, 2)
            .material("bumper", "Kd 1 0.5 0\nd 0.25")
            .box(100, 230, 201, 20, 10, 2);
    List<Part> parts = read(model);
    Look lamp =
        parts.stream().filter(part -> part.role() == Role.LAMP_FRONT).findFirst().get().look();
    assertEquals(0.25, lamp.opacity(), 1e-6);
    assertEquals(
        0.214 * 0.8, lamp.color().orElseThrow().green(), 1e-3, "no lighter than things are");
    assertTrue(
        parts.stream()
            .filter(part -> part.role() == Role.PAINT || part.role() == Role.PLASTIC)
            .allMatch(part -> part.look().equals(Look.PLAIN)));
  }

  @Test
  void aMissingTextureIsOneWarning() throws IOException {
    assertEquals(Optional.empty(), textured(read(texturedCar())).look().texture());
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("the texture atlas.png is missing"), warnings.get(0));
    assertEquals(1, warnings.get(0).lines().count());
  }

  @Test
  void aModelWithoutPaintIsRefusedWithTheNamesOfItsMaterials() throws IOException {
    ObjModel model =
        new ObjModel()
            .material("Plastic 1", "")
            .box(0, 0, 0, 2, 1, 4)
            .material("wood", "")
            .box(0, 1, 0, 1, 1, 1);
    String message = refusal(() -> read(model));
    assertTrue(
        message.startsWith(folder.resolve("model.obj") + ": none of its materials is paint"));
    assertTrue(message.endsWith("there are Plastic 1, wood"), message);
  }

  @Test
  void aModelThatIsNotInMetresIsRefusedUnlessItsLengthIsGiven() {
    ImportSettings unscaled =
        new ImportSettings(GUESSES, Axes.USUAL, OptionalDouble.empty(), false, 44);
    String message = refusal(() -> read(ObjModel.car(0), unscaled));
    assertTrue(
        message.contains(
            "would be 400.0 m long; give its true length with `length` METRES, or its axes with `up` and `front`"),
        message);
  }

  @Test
  void whatIsNoModelIsRefusedInOneLine() throws IOException {
    for (String name : List.of("a.txt", "a.obj", "a.glb", "a.fbx")) {
      Path file = Files.writeString(folder.resolve(name), "This is no model.\n".repeat(20));
      String message = refusal(() -> importer().read(file, settings(GUESSES, Axes.USUAL, false)));
      assertTrue(message.startsWith(file + ": "), message);
    }
    Path missing = folder.resolve("missing.obj");
    assertEquals(
        missing + ": there is no such file; check the path and its spelling",
        refusal(() -> importer().read(missing, settings(GUESSES, Axes.USUAL, false))));
  }

  @Test
  void normalsThatAreNoNumbersAreComputed() throws IOException {
    ObjModel model =
        ObjModel.car(0)
            .material("body 2", "")
            .vertex(0, 230, 0)
            .vertex(0, 230, 100)
            .vertex(100, 230, 100)
            .line("vn nan nan nan")
            .line("f -3//-1 -2//-1 -1//-1");
    for (float number : mesh(read(model), Role.PAINT).normals()) {
      assertTrue(Float.isFinite(number));
    }
  }

  @Test
  void filesOutsideOfTheModelsFolderAreReadOnlyIfThatIsAllowed() throws IOException {
    Path model = ObjModel.car(0).write(Files.createDirectories(folder.resolve("car")));
    Path secret = Files.writeString(folder.resolve("secret.mtl"), "newmtl secret\nKd 1 0 0\n");
    Files.writeString(
        model, Files.readString(model).replace("mtllib model.mtl", "mtllib ../secret.mtl"));
    ImportSettings settings = settings(GUESSES, Axes.USUAL, false);
    String message = refusal(() -> importer().read(model, settings));
    assertTrue(message.contains("names a file outside of its folder: "), message);
    assertTrue(
        message.endsWith("secret.mtl; put that into the folder, or allow it with `outside-files`"),
        message);
    // A link within the folder leads outside as well.
    Files.createSymbolicLink(model.resolveSibling("linked.mtl"), secret);
    Files.writeString(
        model, Files.readString(model).replace("mtllib ../secret.mtl", "mtllib linked.mtl"));
    assertTrue(refusal(() -> importer().read(model, settings)).contains("linked.mtl"));
    assertFalse(importer().read(model, settings.withOutsideFiles(true)).isEmpty());
  }

  private static String refusal(org.junit.jupiter.api.function.Executable reading) {
    String message = assertThrows(InvalidInputException.class, reading).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }
}
