package io.carousel.renderer.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.exr.ExrFile;
import io.carousel.renderer.scene.Scene;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentInstallJobTest {

  private static EnvironmentCatalog catalog() throws IOException {
    String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(map()));
    return new EnvironmentCatalog(
        "maps",
        "CC0-1.0",
        "Somebody",
        List.of(
            new EnvironmentCatalog.Entry("square", "Town square", "a.exr", sha256),
            new EnvironmentCatalog.Entry("wood", "Wood", "b.exr", sha256)));
  }

  private static final List<String> CARS = List.of("sedan");

  @TempDir private Path folder;

  private EnvironmentLibrary library() {
    return new EnvironmentLibrary(folder.resolve("installed"));
  }

  private static byte[] map() throws IOException {
    try (InputStream in = ExrFile.class.getResourceAsStream("zip16.exr")) {
      return in.readAllBytes();
    }
  }

  private Path deb(Map<String, byte[]> files) throws IOException {
    return Packages.deb(folder.resolve("maps.deb"), ".xz", files);
  }

  private List<String> install(Path deb) throws IOException {
    return new EnvironmentInstallJob(catalog(), library(), (name, into) -> deb, Progress.silent())
        .run(Optional.empty());
  }

  @Test
  void mapsAreInstalledWithTheirCreditsAndKeptTheNextTime() throws IOException {
    Path deb = deb(Map.of("a.exr", map(), "b.exr", map(), "c.exr", map()));
    assertEquals(List.of("square", "wood"), install(deb));
    assertEquals(List.of("square", "wood"), library().ids());
    assertEquals("Town square", library().credits(Set.of("square")).get(0).subject());
    assertEquals("Somebody", library().credits(Set.of("wood", "none")).get(0).author());
    assertEquals(List.of(), install(deb));
  }

  @Test
  void aPackageThatLacksAMapOrHasADamagedOneIsRefusedInOneLine() throws IOException {
    String message =
        assertThrows(InvalidInputException.class, () -> install(deb(Map.of("a.exr", map()))))
            .getMessage();
    assertTrue(message.contains("has no b.exr"), message);
    byte[] damaged = {1, 2, 3};
    assertThrows(
        InvalidInputException.class, () -> install(deb(Map.of("a.exr", map(), "b.exr", damaged))));
    assertFalse(library().ids().contains("wood"));
    byte[] other;
    try (InputStream in = ExrFile.class.getResourceAsStream("zip32.exr")) {
      other = in.readAllBytes();
    }
    message =
        assertThrows(
                InvalidInputException.class,
                () -> install(deb(Map.of("a.exr", map(), "b.exr", other))))
            .getMessage();
    assertTrue(
        message.startsWith("maps: has a b.exr that is not the one that the catalogue describes"),
        message);
    assertFalse(library().ids().contains("wood"));
    Path noPackage = Files.writeString(folder.resolve("text.deb"), "text");
    message = assertThrows(InvalidInputException.class, () -> install(noPackage)).getMessage();
    assertTrue(message.contains("could not be unpacked"), message);
  }

  @Test
  void thePropertyNamesWhatIsInstalledAndSaysHowToInstallMore() throws IOException {
    Control none = new Controls(CARS, CARS, library()).named("environment").orElseThrow();
    assertEquals(
        "there is no environment \"wood\"; there are daylight; `assets environments`"
            + " installs some",
        none.complaint(Level.of("wood")).orElseThrow());
    install(deb(Map.of("a.exr", map(), "b.exr", map())));
    Controls controls = new Controls(CARS, CARS, library());
    Control some = controls.named("environment").orElseThrow();
    assertEquals(Optional.empty(), some.complaint(Level.of("wood")));
    Scene scene = controls.scene(List.of("environment"), List.of(Level.of("wood")));
    assertEquals(Optional.of(library().map("wood")), scene.sky().environment());
    Scene daylight = controls.scene(List.of("environment"), List.of(Level.of("daylight")));
    assertEquals(Optional.empty(), daylight.sky().environment());
  }
}
