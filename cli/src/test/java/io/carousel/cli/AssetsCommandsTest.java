package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Credit;
import io.carousel.dataset.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands for car models, on a car that is a wedge of four triangles. */
class AssetsCommandsTest {

  private static final String WEDGE =
      """
      usemtl Lack
      v -0.9 0 -2
      v 0.9 0 -2
      v 0 1.4 -2
      v 0 0 2
      f 1 2 4
      f 2 3 4
      f 3 1 4
      f 1 3 2
      """;

  @TempDir Path home;
  private Path model;

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(home.resolve("wedge.obj"), WEDGE);
  }

  private Cli imports(Object... more) {
    Object[] words = new Object[more.length + 5];
    List<Object> first = List.of("assets", "import", model, "--id", "wedge");
    for (int i = 0; i < words.length; i++) {
      words[i] = i < 5 ? first.get(i) : more[i - 5];
    }
    return Cli.run(home, words);
  }

  @Test
  void anImportedCarIsListedDrawnRenderedAndCredited() throws IOException {
    Cli imported =
        imports("--label", "A wedge", "--paint", ".*", "--licence", "CC0", "--credit", "Anna");
    assertEquals("", imported.err());
    assertEquals(0, imported.exitCode());
    assertTrue(imported.out().startsWith("paint               4 triangles"), imported.out());

    Cli list = Cli.run(home, "assets", "list", "--passes", "1");
    assertEquals(0, list.exitCode(), list.err());
    assertTrue(list.out().contains("wedge"), list.out());
    assertTrue(Files.exists(home.resolve("output/cars.png")));

    Path config =
        Files.writeString(
            home.resolve("wedges.yaml"),
            """
            image: {width: 16, height: 16}
            count: 2
            passes: 1
            properties:
              model: [sedan, wedge]
            """);
    Cli render = Cli.run(home, "render", config);
    assertEquals(0, render.exitCode(), render.err());
    assertEquals(
        List.of(new Credit("A wedge", "CC0", "Anna", "wedge.obj")),
        Manifest.read(home.resolve("output/wedges/dataset.json")).credits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--paint | [ | is no regular expression",
        "--role | wing=.* | there is no role wing",
        "--role | glass | must be ROLE=REGEX",
        "--up | w | must be x, y, z, -x, -y or -z",
        "--up | z | must be two different axes",
        "--length | -1 | --length: must be more than 0",
        "--length | long | 'long' is not a double",
        "--id | Mini Cooper | must be small letters",
        "--id | sedan | sedan is a built-in car",
        "--credit | Anna | none of its materials is paint; name the body's with --paint REGEX"
      })
  void aMistakeIsOneLine(String option, String value, String expected) {
    Cli run =
        option.equals("--id")
            ? Cli.run(home, "assets", "import", model, option, value)
            : imports(option, value);
    assertTrue(run.complaint().contains(expected), run.complaint());
    assertEquals(1, run.complaint().lines().count(), run.complaint());
    assertEquals(2, run.exitCode());
  }

  @Test
  void aModelThatCannotBeReadIsOneLineAndImportsNothing() throws IOException {
    Files.writeString(model, "This is no model.\n");
    Cli run = imports("--paint", ".*");
    assertTrue(run.complaint().startsWith(model + ": "), run.complaint());
    assertEquals(1, run.complaint().lines().count(), run.complaint());
    assertEquals(2, run.exitCode());
    assertTrue(Files.notExists(home.resolve("car-models/installed/wedge")));
  }

  @Test
  void aMissingTextureIsOneLineAndTheCarIsThere() throws IOException {
    Files.writeString(home.resolve("wedge.mtl"), "newmtl Lack\nmap_Kd scales.png\n");
    Files.writeString(model, "mtllib wedge.mtl\n" + WEDGE.replace("f 1 2 4", "f 1/1 2/2 4/3"));
    Files.writeString(
        model, Files.readString(model).replace("f 1/1", "vt 0 0\nvt 1 0\nvt 0 1\nf 1/1"));
    Cli run = imports("--paint", ".*");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().contains("the texture scales.png is missing"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(Files.exists(home.resolve("car-models/installed/wedge/car.json")));
  }

  @Test
  void installNamesAFileThatIsNotThere() throws IOException {
    Files.createDirectories(home.resolve("car-models"));
    Files.copy(
        Path.of("..", "car-models", "catalog.yaml"), home.resolve("car-models/catalog.yaml"));
    Path missing = home.resolve("missing.deb");
    Cli run = Cli.run(home, "assets", "install", "--from", missing);
    assertEquals(
        missing + ": there is no such file; check the path and its spelling", run.complaint());
    assertEquals(2, run.exitCode());
  }
}
