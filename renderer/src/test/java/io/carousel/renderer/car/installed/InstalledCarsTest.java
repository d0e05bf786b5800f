package io.carousel.renderer.car.installed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Credit;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.car.library.CarLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledCarsTest {

  private static final Texture TEXTURE =
      new Texture("brick.png", 2, 1, new byte[] {-1, 100, 0, -1, 7, 8, 9, 50});

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "body",
              Role.PAINT,
              new TriangleMesh(
                  new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0.1f},
                  new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                  new int[] {0, 1, 2})),
          new Part("nothing", Role.GLASS, new TriangleMesh(new float[0], new float[0], new int[0])),
          new Part(
              "lamp",
              Role.LAMP_REAR,
              new TriangleMesh(
                  new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0.1f},
                  new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                  new float[] {0, 0, 1, 0, 0.25f, 1},
                  new int[] {0, 1, 2}),
              new Look(Optional.of(TEXTURE), Optional.of(new Look.Color(0.5, 0.25, 0)), 0.6)));

  @TempDir Path folder;
  private InstalledCars cars;

  @BeforeEach
  void open() {
    cars = new InstalledCars(folder);
  }

  private static CarSheet sheet(String id) {
    return new CarSheet(
        id, "Car " + id, "coupe", 1999, "CC0", "Anna", "a file", "abc", "def", List.of());
  }

  @Test
  void aCarReadsBackTheSame() {
    cars.save(sheet("a"), PARTS);
    Car car = cars.load("a");
    assertEquals("a", car.id());
    assertEquals("Car a", car.label());
    assertEquals(PARTS.size(), car.parts().size());
    for (int i = 0; i < PARTS.size(); i++) {
      Part expected = PARTS.get(i);
      Part actual = car.parts().get(i);
      assertEquals(expected.name(), actual.name());
      assertEquals(expected.role(), actual.role());
      assertArrayEquals(expected.mesh().positions(), actual.mesh().positions());
      assertArrayEquals(expected.mesh().normals(), actual.mesh().normals());
      assertArrayEquals(expected.mesh().uvs(), actual.mesh().uvs());
      assertArrayEquals(expected.mesh().indices(), actual.mesh().indices());
    }
    assertEquals(Look.PLAIN, car.parts().get(0).look());
    Look lamp = car.parts().get(2).look();
    assertArrayEquals(TEXTURE.rgba(), lamp.texture().orElseThrow().rgba());
    assertEquals(2, lamp.texture().orElseThrow().width());
    assertEquals(new Look.Color(0.5, 0.25, 0), lamp.color().orElseThrow());
    assertEquals(0.6, lamp.opacity());
    CarSheet sheet = cars.sheet("a").orElseThrow();
    assertEquals(
        List.of(
            new CarSheet.PartName("body", Role.PAINT, 1, null, null, null),
            new CarSheet.PartName("nothing", Role.GLASS, 0, null, null, null),
            new CarSheet.PartName(
                "lamp", Role.LAMP_REAR, 1, "brick.png", new Look.Color(0.5, 0.25, 0), 0.6)),
        sheet.parts());
    assertEquals(1999, sheet.year());
  }

  @Test
  void theLibraryHasBuiltInCarsFirstThenInstalledOnesSorted() {
    cars.save(sheet("zebra"), PARTS);
    cars.save(sheet("antelope"), PARTS);
    cars.save(sheet("sedan"), PARTS);
    CarLibrary library = new CarLibrary(folder);
    List<String> expected = new ArrayList<>(BuiltinCars.ids());
    expected.addAll(List.of("antelope", "zebra"));
    assertEquals(expected, library.ids());
    assertTrue(library.load("sedan").parts().size() > 2, "the built-in one");
    assertEquals(PARTS.size(), library.load("zebra").parts().size());
    assertEquals("coupe", library.summary("zebra").bodyType());
    assertThrows(IllegalArgumentException.class, () -> library.load("unicorn"));
  }

  @Test
  void creditsAreThoseOfTheInstalledCarsThatWereAskedFor() {
    cars.save(sheet("zebra"), PARTS);
    cars.save(sheet("antelope"), PARTS);
    CarLibrary library = new CarLibrary(folder);
    assertEquals(
        List.of(new Credit("Car zebra", "CC0", "Anna", "a file")),
        library.credits(Set.of("zebra", "sedan")));
    assertEquals(Optional.empty(), library.summary("sedan").credit());
  }

  @Test
  void aFolderThatIsMissingHasNoCars() {
    assertEquals(List.of(), new InstalledCars(folder.resolve("missing")).ids());
  }

  @Test
  void aFolderWithoutASheetIsNoCar() throws IOException {
    cars.save(sheet("a"), PARTS);
    Files.delete(folder.resolve("a/car.json"));
    assertEquals(List.of(), cars.ids());
    assertTrue(cars.sheet("a").isEmpty());
  }

  @Test
  void aDamagedMeshIsRefusedWithItsName() throws IOException {
    cars.save(sheet("a"), PARTS);
    Path mesh = folder.resolve("a/mesh.bin");
    byte[] whole = Files.readAllBytes(mesh);
    for (int length = 0; length < whole.length; length++) {
      Files.write(mesh, Arrays.copyOf(whole, length));
      assertEquals(
          mesh
              + ": is damaged; delete its folder, then run `assets install` or import the"
              + " car again",
          refusal());
    }
    byte[] huge = whole.clone();
    huge[12 + 3] = 0x7f;
    Files.write(mesh, huge);
    assertTrue(refusal().startsWith(mesh + ": is damaged"));
  }

  @Test
  void aMeshOfAnotherVersionIsRefusedWithWhatToDo() throws IOException {
    cars.save(sheet("a"), PARTS);
    Path mesh = folder.resolve("a/mesh.bin");
    byte[] older = Files.readAllBytes(mesh);
    older[4] = 1;
    Files.write(mesh, older);
    assertEquals(
        mesh
            + ": is of another version of Carousel (1, not 2); run `assets install`, or"
            + " import the car again",
        refusal());
  }

  @Test
  void aTextureThatIsMissingOrDamagedIsRefusedWithItsName() throws IOException {
    cars.save(sheet("a"), PARTS);
    Path texture = folder.resolve("a/brick.png");
    Files.writeString(texture, "no picture");
    assertTrue(refusal().startsWith(texture + ": is missing or damaged; run"), refusal());
    Files.delete(texture);
    assertTrue(refusal().startsWith(texture + ": is missing or damaged; run"), refusal());
  }

  @Test
  void aCarThatIsSavedAgainLeavesNoTextureOfTheOlderOne() {
    cars.save(sheet("a"), PARTS);
    cars.save(sheet("a"), PARTS.subList(0, 2));
    assertTrue(Files.exists(folder.resolve("a/mesh.bin")));
    assertFalse(Files.exists(folder.resolve("a/brick.png")));
  }

  @Test
  void aDamagedSheetIsRefusedWithItsLine() throws IOException {
    cars.save(sheet("a"), PARTS);
    Path sheet = folder.resolve("a/car.json");
    Files.writeString(sheet, Files.readString(sheet).replace("PAINT", "PAINTING"));
    String message = refusal();
    assertTrue(message.startsWith(sheet + ":"), message);
    assertEquals(1, message.lines().count(), message);
    assertTrue(cars.sheet("a").isEmpty());
  }

  private String refusal() {
    return assertThrows(InvalidInputException.class, () -> cars.load("a")).getMessage();
  }

  @Test
  void aCarThatCannotBeWrittenLeavesTheOlderOneAndNothingElse() throws IOException {
    cars.save(sheet("a"), PARTS);
    Map<String, String> before = contents();
    // No disk has names as long as this one: it fails after the meshes are written.
    Texture unwritable = new Texture("n".repeat(300) + ".png", 2, 1, new byte[8]);
    Part part =
        new Part(
            "body",
            Role.PAINT,
            PARTS.get(0).mesh(),
            new Look(Optional.of(unwritable), Optional.empty(), 1));
    assertThrows(JobFailedException.class, () -> cars.save(sheet("a"), List.of(part)));
    assertEquals(before, contents());
    assertThrows(JobFailedException.class, () -> cars.save(sheet("b"), List.of(part)));
    assertEquals(before, contents());
  }

  @Test
  void whatKilledRunsLeftOfCarsGoesAndAnOlderCarComesBack() throws IOException {
    cars.save(sheet("a"), PARTS);
    cars.save(sheet("b"), PARTS);
    Map<String, String> before = contents();
    // Killed between taking the older car away and putting the new one there.
    Path killed = Files.createDirectories(folder.resolve("attempts/a/node7-4711-c0ffee"));
    Files.move(folder.resolve("a"), killed.resolve("older"));
    Files.createDirectories(killed.resolve("car"));
    Files.writeString(killed.resolve("car/mesh.bin"), "half");
    // Killed while a car was written that is there already.
    Path other = Files.createDirectories(folder.resolve("attempts/b/node7-4711-c0ffee/car"));
    Files.writeString(other.resolve("mesh.bin"), "half");
    assertEquals(List.of("b"), cars.ids());
    cars.discardAttempts();
    assertEquals(before, contents());
    cars.discardAttempts();
    assertEquals(before, contents());
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> !one.equals(folder)).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.isDirectory(file) ? "" : HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
