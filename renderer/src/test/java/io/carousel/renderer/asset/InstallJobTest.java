package io.carousel.renderer.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.installed.CarSheet;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.model.ObjModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallJobTest {

  private static final PackageClient NO_CLIENT =
      (name, into) -> {
        throw new JobFailedException("no client");
      };

  @TempDir Path folder;
  private InstalledCars cars;
  private Path library;
  private Catalog catalog;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void buildALibrary() throws IOException {
    cars = new InstalledCars(folder.resolve("installed"));
    library = folder.resolve("Cars.sh3f");
    Files.write(library, Packages.library(Map.of("one", ObjModel.car(20), "two", ObjModel.car(0))));
    catalog = catalog(4, 3.5);
  }

  private Catalog catalog(double firstLength, double secondLength) throws IOException {
    return new Catalog(
        "cars",
        Map.of("Cars.sh3f", Sha256.of(library), "Vans.sh3f", "0".repeat(64)),
        List.of(car("one", firstLength, "body"), car("two", secondLength, "body")));
  }

  private static CatalogCar car(String id, double length, String paint) {
    Map<Role, List<RolePattern>> roles = new LinkedHashMap<>();
    roles.put(Role.PAINT, List.of(RolePattern.of(paint)));
    roles.put(Role.RUBBER, List.of(RolePattern.of("tyre")));
    return new CatalogCar(
        id,
        "Car " + id,
        "coupe",
        1999,
        "Cars.sh3f",
        "cars/" + id + "/" + id + ".obj",
        "CC0",
        "Anna",
        "y",
        "z",
        length,
        true,
        roles);
  }

  private InstallJob.Outcome install(PackageClient client, Path... from) {
    return new InstallJob(catalog, cars, client, Progress.silent(), warnings::add)
        .run(List.of(from));
  }

  @Test
  void aLibraryAtHandIsInstalled() {
    InstallJob.Outcome outcome = install(NO_CLIENT, library);
    assertEquals(List.of("one", "two"), outcome.installed());
    assertEquals(List.of("one", "two"), cars.ids());
    CarSheet sheet = cars.sheet("one").orElseThrow();
    assertEquals("Car one", sheet.label());
    assertEquals("CC0", sheet.licence());
    assertEquals("cars: cars/one/one.obj", sheet.source());
    float[] positions = cars.load("two").parts().get(0).mesh().positions();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 2; i < positions.length; i += 3) {
      least = Math.min(least, positions[i]);
      greatest = Math.max(greatest, positions[i]);
    }
    assertEquals(3.5, greatest - least, 1e-3);
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @ValueSource(strings = {".xz", ".zst", ".gz", ""})
  void aPackageIsInstalledHoweverItIsPacked(String suffix) throws IOException {
    Path deb =
        Packages.deb(
            folder.resolve("cars_1.8-1_all.deb"),
            suffix,
            Map.of("readme", new byte[10], "Cars.sh3f", Files.readAllBytes(library)));
    assertEquals(List.of("one", "two"), install(NO_CLIENT, deb).installed());
  }

  @Test
  void withoutAFileThePackageIsFetched() throws IOException {
    List<Path> fetchedInto = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(library);
    PackageClient client =
        (name, into) -> {
          fetchedInto.add(into);
          try {
            return Packages.deb(into.resolve(name + ".deb"), ".xz", Map.of("Cars.sh3f", bytes));
          } catch (IOException e) {
            throw new JobFailedException("disk", e);
          }
        };
    assertEquals(List.of("one", "two"), install(client).installed());
    assertEquals(1, fetchedInto.size());
    assertTrue(Files.notExists(fetchedInto.get(0)), "what was fetched is deleted in the end");
    assertEquals(List.of("one", "two"), install(NO_CLIENT).kept());
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenIsSaidBeforeThePackageIsFetched() {
    Path inTheWay = library.resolve("installed");
    InstallJob job =
        new InstallJob(
            catalog, new InstalledCars(inTheWay), NO_CLIENT, Progress.silent(), warnings::add);
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> job.run(List.of()));
    assertTrue(e.getMessage().startsWith(inTheWay + ": is no folder"), e.getMessage());
  }

  @Test
  void carsThatAreThereAreKeptAndMissingOrDamagedOnesInstalledAgain() throws IOException {
    install(NO_CLIENT, library);
    Path mesh = folder.resolve("installed/one/mesh.bin");
    byte[] first = Files.readAllBytes(mesh);
    Files.delete(folder.resolve("installed/one/car.json"));
    InstallJob.Outcome again = install(NO_CLIENT, library);
    assertEquals(List.of("one"), again.installed());
    assertEquals(List.of("two"), again.kept());
    assertArrayEquals(first, Files.readAllBytes(mesh), "the same bytes every time");
  }

  @Test
  void aChangedEntryInTheCatalogueIsInstalledAgain() throws IOException {
    install(NO_CLIENT, library);
    catalog = catalog(4, 4.5);
    InstallJob.Outcome again = install(NO_CLIENT, library);
    assertEquals(List.of("two"), again.installed());
    assertEquals(List.of("one"), again.kept());
  }

  @Test
  void carsOfALibraryThatWasNotGivenAreReportedMissing() throws IOException {
    CatalogCar van = car("van", 5, "body");
    CatalogCar elsewhere =
        new CatalogCar(
            van.id(),
            van.label(),
            van.bodyType(),
            null,
            "Vans.sh3f",
            van.path(),
            van.licence(),
            van.credit(),
            van.up(),
            van.front(),
            van.length(),
            false,
            van.roles());
    catalog = new Catalog("cars", catalog.libraries(), List.of(catalog.cars().get(0), elsewhere));
    InstallJob.Outcome outcome = install(NO_CLIENT, library);
    assertEquals(List.of("one"), outcome.installed());
    assertEquals(List.of("van"), outcome.missing());
  }

  @Test
  void aLibraryThatIsNotTheOneInTheCatalogueIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(library);
    bytes[bytes.length / 2] ^= 1;
    Files.write(library, bytes);
    String message = refusal(library);
    assertTrue(
        message.contains("has a Cars.sh3f that is not the one that the catalogue describes"),
        message);
    assertEquals(List.of(), cars.ids());
  }

  @Test
  void aTruncatedPackageIsRefused() throws IOException {
    Path deb =
        Packages.deb(
            folder.resolve("cars.deb"), ".xz", Map.of("Cars.sh3f", Files.readAllBytes(library)));
    byte[] whole = Files.readAllBytes(deb);
    for (int length : new int[] {0, 20, 200, whole.length / 2}) {
      Files.write(deb, Arrays.copyOf(whole, length));
      String message = refusal(deb);
      assertTrue(message.startsWith(deb + ": could not be unpacked ("), message);
    }
    assertEquals(List.of(), cars.ids());
  }

  @Test
  void filesThatAreNoPackagesAreRefused() throws IOException {
    Path missing = folder.resolve("missing.deb");
    assertTrue(refusal(missing).startsWith(missing + ": there is no such file"));
    Path text = Files.writeString(folder.resolve("cars.txt"), "cars");
    assertTrue(refusal(text).startsWith(text + ": is neither a Debian package"));
    Path other = Packages.deb(folder.resolve("other.deb"), ".xz", Map.of());
    assertTrue(refusal(other).startsWith(other + ": has none of "));
  }

  @Test
  void aCarThatCannotBeImportedLeavesTheOthersAndNothingOfItself() throws IOException {
    catalog =
        new Catalog(
            "cars",
            catalog.libraries(),
            List.of(catalog.cars().get(0), car("two", 4, "no such material")));
    String message = refusal(library);
    assertTrue(message.contains("none of its materials is paint"), message);
    assertEquals(List.of("one"), cars.ids());
    try (Stream<Path> files = Files.walk(folder.resolve("installed"))) {
      assertEquals(2, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsOneLineAndLeavesTheCarsThatAreWholeAndNothingOfTheOther()
      throws IOException {
    install(NO_CLIENT, library);
    Path two = folder.resolve("installed/two");
    Files.delete(two.resolve("car.json"));
    Path inTheWay = Files.createDirectories(two.resolveSibling("attempts")).resolve("two");
    Files.createFile(inTheWay);
    String message =
        assertThrows(InvalidInputException.class, () -> install(NO_CLIENT, library)).getMessage();
    assertTrue(message.startsWith(inTheWay + ": is no folder, or a file is in the way"), message);
    assertEquals(1, message.lines().count(), message);
    assertEquals(List.of("one"), cars.ids());
    Files.delete(inTheWay);
    assertEquals(List.of("two"), install(NO_CLIENT, library).installed(), "the next time");
  }

  private String refusal(Path from) {
    String message =
        assertThrows(InvalidInputException.class, () -> install(NO_CLIENT, from)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }
}
