package io.carousel.renderer.car.installed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Credit;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.CarLibrary;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.builtin.BuiltinCars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledCarsTest {

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "body",
              Role.PAINT,
              new TriangleMesh(
                  new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0.1f},
                  new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                  new int[] {0, 1, 2})),
          new Part(
              "nothing", Role.GLASS, new TriangleMesh(new float[0], new float[0], new int[0])));

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
    assertEquals(2, car.parts().size());
    for (int i = 0; i < 2; i++) {
      Part expected = PARTS.get(i);
      Part actual = car.parts().get(i);
      assertEquals(expected.name(), actual.name());
      assertEquals(expected.role(), actual.role());
      assertArrayEquals(expected.mesh().positions(), actual.mesh().positions());
      assertArrayEquals(expected.mesh().normals(), actual.mesh().normals());
      assertArrayEquals(expected.mesh().indices(), actual.mesh().indices());
    }
    CarSheet sheet = cars.sheet("a").orElseThrow();
    assertEquals(
        List.of(
            new CarSheet.PartName("body", Role.PAINT, 1),
            new CarSheet.PartName("nothing", Role.GLASS, 0)),
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
    assertEquals(2, library.load("zebra").parts().size());
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
              + ": is damaged or of another version; delete its folder, then install or import the"
              + " car again",
          refusal());
    }
    byte[] huge = whole.clone();
    huge[12 + 3] = 0x7f;
    Files.write(mesh, huge);
    assertTrue(refusal().startsWith(mesh + ": is damaged"));
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
}
