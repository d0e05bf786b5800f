package io.carousel.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.renderer.asset.EnvironmentCatalog;
import io.carousel.renderer.asset.EnvironmentInstallJob;
import io.carousel.renderer.asset.PackageClient;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.model.Axes;
import io.carousel.renderer.model.CarImporter;
import io.carousel.renderer.model.ImportSettings;
import io.carousel.renderer.model.PartRule;
import io.carousel.renderer.model.PartRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that once crashed the program, hung it, took all memory or were taken for good: each is one
 * line that names it. Large ones are packed.
 */
class RendererFaultsTest {

  @TempDir private Path temp;

  /** Puts a file alone into a folder, with the materials of its model beside it. */
  private Path fault(String name) throws IOException, URISyntaxException {
    Path faults = Path.of(RendererFaultsTest.class.getResource("faults").toURI());
    Path packed = faults.resolve(name + ".gz");
    Path file = temp.resolve(Path.of(name).getFileName());
    if (!Files.exists(packed)) {
      return Files.copy(faults.resolve(name), file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, file);
    }
    return file;
  }

  private static void assertOneLine(Path file, String problem, Runnable reading) {
    InvalidInputException e = assertThrows(InvalidInputException.class, reading::run);
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(problem), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty_car_nan/a.obj   | lies where no number says
          empty_car_flat/a.obj  | is flat
          deepjson_segv.glb     | could not be read as a model
          2e9_vertices.ply      | could not be read as a model
          poly_hang.obj         | has a face of 100000 corners
          mtl_passwd/a.obj      | names a file outside of its folder:
          texture_outside/a.obj | names a file outside of its folder: /etc/hostname
          """)
  void aModelThatIsNoneIsOneLine(String name, String problem)
      throws IOException, URISyntaxException {
    Path file = fault(name);
    if (name.endsWith("/a.obj") && !name.startsWith("mtl") && !name.contains("flat")) {
      fault(name.replace("a.obj", "a.mtl"));
      fault(name.replace("a.obj", "t.png"));
    }
    ImportSettings settings =
        new ImportSettings(
            new PartRules(List.of(PartRule.of(Role.PAINT, ".*"))),
            Axes.USUAL,
            OptionalDouble.of(4),
            false,
            44);
    assertOneLine(file, problem, () -> new CarImporter(warning -> {}).read(file, settings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one_inf.exr      | the pixel in row 9, column 21 is infinite
          one_nan.exr      | the pixel in row 9, column 21 is not a number
          exr_offset.exr   | cannot be in so few bytes
          exr_channels.exr | channels
          exr_bomb.exr     | cannot be in so few bytes
          hdr_bomb.hdr     | cannot be in so few bytes
          """)
  void aMapThatIsNoneIsOneLine(String name, String problem) throws IOException, URISyntaxException {
    Path file = fault(name);
    assertOneLine(file, problem, () -> EnvironmentLibrary.read(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fake_blender_data.deb | is not the one that the catalogue describes
          zst.deb               | could not be unpacked
          """)
  void aPackageThatIsNoneIsOneLineAndInstallsNothing(String name, String problem)
      throws IOException, URISyntaxException {
    Path deb = fault(name);
    EnvironmentCatalog catalog =
        new EnvironmentCatalog(
            "blender-data",
            "CC0-1.0",
            "Somebody",
            List.of(new EnvironmentCatalog.Entry("city", "City", "city.exr", "0".repeat(64))));
    PackageClient nobody =
        (packageName, folder) -> {
          throw new AssertionError("fetched");
        };
    EnvironmentLibrary library = new EnvironmentLibrary(temp.resolve("installed"));
    assertOneLine(
        deb,
        problem,
        () ->
            new EnvironmentInstallJob(catalog, library, nobody, Progress.silent())
                .run(Optional.of(deb)));
    assertEquals(List.of(), library.ids());
    assertFalse(Files.exists(temp.resolve("installed")));
  }
}
