package io.carousel.renderer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.environment.EnvironmentLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneConfigReaderTest {

  private static final List<String> CARS = List.of("sedan", "hatchback", "suv", "van");

  @TempDir Path folder;

  @Test
  void everyFieldIsRead() {
    SceneConfig config =
        read(
            """
            name: cars-1
            image: {width: 256, height: 192}
            seed: -7
            design: random
            count: 200
            passes: 8
            exposure: auto
            sampling: per-frame
            properties:
              model: [sedan, van]
              camera_loc_z: {fixed: 1.60}
              sun_elevation: {levels: [10, 30.5]}
            """);
    assertEquals("cars-1", config.name());
    assertEquals(256, config.width());
    assertEquals(192, config.height());
    assertEquals(-7, config.seed());
    assertEquals(8, config.passes());
    assertEquals(Metering.AUTO, config.exposure());
    assertEquals(Sampling.PER_FRAME, config.sampling());
    assertEquals("random", config.design().name());
    assertEquals(200, config.design().count());
    assertEquals(List.of("sedan", "van"), levels(config, "model"));
    assertEquals(List.of("1.6"), levels(config, "camera_loc_z"));
    assertEquals(List.of("10", "30.5"), levels(config, "sun_elevation"));
  }

  @Test
  void twoCorruptionsAtOnceAreRefused() {
    String none =
        "there is no corruption \"%s\"; there are none, gaussian_noise, shot_noise, defocus_blur,"
            + " motion_blur, fog, pixelate, jpeg_compression; an image has one at most; did you mean pixelate?";
    assertMistakes(
        "{count: 1, properties: {corruption: [[fog, pixelate]]}}",
        "1: properties.corruption: an image has one corruption, not several at once; list them as"
            + " levels of their own");
    assertMistakes(
        "{count: 1, properties: {corruption: [fog+pixelate]}}",
        "1: properties.corruption: " + none.formatted("fog+pixelate"));
    assertMistakes(
        "{count: 1, properties: {corruption: [fog], corruption_severity: [1, 2.5, 6]}}",
        "1: properties.corruption_severity: must be a whole number, not 2.5",
        "1: properties.corruption_severity: must be from 1 to 5, not 6");
  }

  @Test
  void anOccluderThatWouldHideTheWholeCarIsRefused() {
    assertMistakes(
        "{count: 1, properties: {occluder: [post], occlusion_share: [1.5]}}",
        "1: properties.occlusion_share: must be from 0 to 0.8, not 1.5");
  }

  @Test
  void aPropertyThatChangesNothingWithoutAnotherIsRefused() {
    assertMistakes(
        "{count: 1, properties: {occlusion_share: [0.2, 0.5], corruption: {fixed: none},"
            + " corruption_severity: [1, 5]}}",
        "1: properties.occlusion_share: changes nothing where occluder is none; give occluder"
            + " another level, or remove this",
        "1: properties.corruption_severity: changes nothing where corruption is none; give"
            + " corruption another level, or remove this");
  }

  @Test
  void automaticExposureMayBeBounded() {
    SceneConfig config =
        read("{count: 1, exposure: auto, exposure_range: [-1, 3], properties: {}}");
    assertEquals(new Metering(true, -1, 3), config.exposure());
    assertMistakes(
        "{count: 1, exposure_range: [-1, 3], properties: {}}",
        "1: exposure_range: bounds exposure auto only; remove it, or set exposure: auto");
    assertMistakes(
        "{count: 1, exposure: auto, exposure_range: [3, -1], properties: {}}",
        "1: exposure_range: must be the least and the most stops above the usual exposure, from -10"
            + " to 10, not [3.0, -1.0]");
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    SceneConfig config = read("{count: 3, properties: {}}");
    assertEquals("scene", config.name());
    assertEquals(512, config.width());
    assertEquals(384, config.height());
    assertEquals(0, config.seed());
    assertEquals(16, config.passes());
    assertEquals(Metering.FIXED, config.exposure());
    assertEquals(Sampling.SAME, config.sampling());
    assertEquals("random", config.design().name());
  }

  @Test
  void thePapersControlsAreColumnsAndThoseNotNamedAreConstant() {
    SceneConfig config = read("{count: 3, properties: {sun_rotation: [0, 90], model: [suv, van]}}");
    Controls controls = new Controls(CARS);
    assertEquals(
        controls.all().stream()
            .filter(controls::isAlwaysColumn)
            .map(control -> control.name())
            .toList(),
        config.properties().stream().map(Property::name).toList());
    assertEquals(List.of("suv", "van"), levels(config, "model"));
    assertEquals(List.of("0"), levels(config, "color_hue"));
    assertEquals(List.of("0", "90"), levels(config, "sun_rotation"));
  }

  @Test
  void aFurtherControlIsAColumnWhereItIsNamed() {
    SceneConfig config =
        read("{count: 3, properties: {camera_roll: [-10, 10], background: all, model: [suv]}}");
    assertEquals(13, config.properties().size());
    assertEquals(List.of("backdrop", "sky"), levels(config, "background"));
    assertEquals(List.of("-10", "10"), levels(config, "camera_roll"));
  }

  @Test
  void aRangeIsEvenlySpacedAndHasBothEnds() {
    SceneConfig config =
        read(
            """
            count: 3
            properties:
              camera_loc_z: {from: 1, to: 2, levels: 4}
              rotation_z: {from: 0, to: 90, levels: 3}
            """);
    assertEquals(List.of("1", "1.33333333", "1.66666667", "2"), levels(config, "camera_loc_z"));
    assertEquals(List.of("0", "45", "90"), levels(config, "rotation_z"));
  }

  @Test
  void aRangeAllTheWayRoundACircleLeavesOutItsEnd() {
    SceneConfig config =
        read(
            """
            count: 3
            properties:
              rotation_z: {from: 0, to: 360, levels: 4}
              color_hue: {from: 0, to: 1, levels: 5}
              color_sat: {from: 0, to: 1, levels: 5}
            """);
    assertEquals(List.of("0", "90", "180", "270"), levels(config, "rotation_z"));
    assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8"), levels(config, "color_hue"));
    assertEquals(List.of("0", "0.25", "0.5", "0.75", "1"), levels(config, "color_sat"));
  }

  @Test
  void allCarsCanBeAskedForInAWord() {
    assertEquals(CARS, levels(read("{count: 3, properties: {model: all}}"), "model"));
  }

  @Test
  void aCarMayHaveANumberForAName() {
    Path file = write("{count: 3, properties: {model: [911, 007]}}");
    SceneConfig config =
        new SceneConfigReader(new Controls(List.of("sedan", "911", "007"))).read(file);
    assertEquals(List.of("911", "007"), levels(config, "model"));
  }

  @Test
  void theGridHasEveryCombination() {
    SceneConfig config =
        read("{design: grid, properties: {model: all, sun_elevation: [10, 20, 30]}}");
    assertEquals("grid", config.design().name());
    assertEquals(12, config.design().count());
  }

  @Test
  void oneAtATimeHasABlockForEachBase() {
    SceneConfig config =
        read(
            """
            design: one-at-a-time
            bases: 5
            properties: {model: all, sun_elevation: [10, 20, 30]}
            """);
    assertEquals("one-at-a-time", config.design().name());
    assertEquals(5 * (1 + 3 + 2), config.design().count());
  }

  @Test
  void backgroundSwapHasABlockOfBackgroundsForEachBase() {
    SceneConfig config =
        read(
            """
            design: background-swap
            bases: 5
            properties: {model: all, background: all, bg_color_hue: [0, 0.3, 0.6]}
            """);
    assertEquals("background-swap", config.design().name());
    assertEquals(5 * 2 * 3, config.design().count());
  }

  @Test
  void aFleetGoesBeforeOtherBackgroundsWithItsMeasures() {
    SceneConfig config =
        read(
            """
            design: background-swap
            bases: 4
            properties: {model: {fleet: {identities: 3}}, bg_color_hue: [0, 0.5]}
            """);
    assertEquals(8, config.design().count());
    List<String> names = config.properties().stream().map(Property::name).toList();
    List<Level> first = config.design().sample(2).levels();
    List<Level> second = config.design().sample(3).levels();
    for (String name : names) {
      boolean same = first.get(names.indexOf(name)).equals(second.get(names.indexOf(name)));
      assertEquals(!name.equals("bg_color_hue"), same, name);
    }
  }

  @Test
  void oneBackgroundCannotBeSwapped() {
    assertMistakes(
        "{design: background-swap, bases: 3, properties: {model: all}}",
        "1: design: background-swap needs several backgrounds; give environment, background or"
            + " bg_color_hue more than one level");
  }

  @Test
  void aQualityIsANumberOfPasses() {
    assertEquals(1, read("{count: 3, quality: draft, properties: {}}").passes());
    assertEquals(16, read("{count: 3, quality: standard, properties: {}}").passes());
    assertEquals(64, read("{count: 3, quality: high, properties: {}}").passes());
  }

  @Test
  void jsonIsReadToo() {
    assertEquals(
        "j",
        read("{\"name\": \"j\", \"count\": 2, \"properties\": {\"model\": [\"van\"]}}").name());
  }

  @Test
  void theSourceGivesTheSameConfigAgainWhereOtherCarsAreInstalled() throws IOException {
    for (String design : List.of("count: 9", "design: grid", "design: one-at-a-time\nbases: 2")) {
      SceneConfig config =
          read(
              design
                  + """

                  quality: high
                  properties:
                    model: all
                    camera_loc_z: {from: 1, to: 2, levels: 4}
                    sun_elevation: {fixed: 12.5}
                  """);
      Path again = folder.resolve("again.json");
      Files.writeString(again, new ObjectMapper().writeValueAsString(config.source()));
      List<String> moreCars = List.of("coupe", "van", "suv", "hatchback", "sedan");
      assertEquals(config, new SceneConfigReader(new Controls(moreCars)).read(again));
    }
  }

  @Test
  void aLowerCountKeepsTheFirstSamples() {
    SceneConfig config = read("{count: 30, properties: {model: all}}");
    SceneConfig fewer = config.withCount(10);
    assertEquals(10, fewer.design().count());
    assertEquals(config.design().sample(9), fewer.design().sample(9));
  }

  @Test
  void everyMistakeIsReportedAtOnceWithItsPlace() {
    assertMistakes(
        """
        name: ../up
        image: {width: 8, hight: 192}
        seed: 1.5
        desing: grid
        count: 0
        quality: hihg
        exposure: bright
        properties:
          model: [sedn, hatchback, hatchback]
          rotation_z: {from: 90, to: 10, levels: 8}
          sun_elevatoin: [10]
          sun_elevation: [10, 95, high]
        count: 5
        """,
        "1: name: must be letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit,"
            + " not \"../up\"",
        "2: image.hight: is not known; did you mean height?",
        "2: image.width: must be a whole number from 16 to 4096, not 8",
        "3: seed: must be a whole number from -9223372036854775808 to 9223372036854775807, not 1.5",
        "4: desing: is not known; did you mean design?",
        "5: count: must be a whole number from 1 to 10000000, not 0",
        "6: quality: must be one of draft, standard, high, not \"hihg\"; did you mean high?",
        "7: exposure: must be one of fixed, auto, not \"bright\"",
        "9: properties.model: there is no car model \"sedn\"; there are sedan, hatchback, suv, van;"
            + " did you mean sedan?",
        "9: properties.model: hatchback stands twice; remove one",
        "10: properties.rotation_z: from (90) must be below to (10); swap them, or write fixed for a"
            + " constant",
        "11: properties.sun_elevatoin: is not known; did you mean sun_elevation?",
        "12: properties.sun_elevation: must be from 0 to 90 degrees, not 95",
        "12: properties.sun_elevation: must be a number, not \"high\"",
        "13: count: is there already, on line 5; remove one");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertMistakes(
        "name: a",
        "1: count: is missing; it must be a whole number from 1 to 10000000",
        "1: properties: is missing; it must be a mapping of property names to levels");
    assertMistakes(
        "{design: one-at-a-time, properties: {color_hue: {from: 0, levels: 3}}}",
        "1: bases: is missing; it must be a whole number from 1 to 10000000",
        "1: properties.color_hue.to: is missing; it must be a number");
    assertMistakes(
        "design: grid\nproperties:\n  color_hue: {from: 0, to: 1}\n",
        "3: properties.color_hue.levels: is missing; it must be a whole number from 2 to 1000");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    assertMistakes(
        "{design: grid, count: 3, bases: 3, properties: {}}",
        "1: count: does not go with design grid; remove it",
        "1: bases: does not go with design grid; remove it");
    assertMistakes(
        "{count: 3, bases: 3, properties: {}}",
        "1: bases: does not go with design random; remove it");
    assertMistakes(
        "{design: one-at-a-time, count: 3, bases: 3, properties: {}}",
        "1: count: does not go with design one-at-a-time; remove it");
    assertMistakes(
        "{count: 3, quality: high, passes: 3, properties: {}}",
        "1: passes: does not go with quality; remove one of them");
    assertMistakes(
        "{count: 3, properties: {color_hue: {fixed: 0, to: 1}}}",
        "1: properties.color_hue.to: does not go with fixed; remove one of them");
  }

  @Test
  void levelsOfTheWrongFormAreRefusedWithTheRightOnes() {
    assertMistakes(
        """
        count: 3
        properties:
          model: sedan
          rotation_z: 30
          color_hue: {}
          color_sat: []
          color_val: {levels: 3}
          bg_color_hue:
          bg_color_sat: [0.5, [1]]
          bg_color_val: {fixd: 1}
          camera_loc_z: [.inf, 1e999]
          sun_elevation: {from: 10, to: 20, levels: 1}
          sun_rotation: {from: 1, to: 1.00000001, levels: 5}
        """,
        "3: properties.model: must be a list of names, {fixed: NAME} or the word all, not"
            + " \"sedan\"",
        "4: properties.rotation_z: must be a list of numbers, {from: A, to: B, levels: N} or"
            + " {fixed: A}, not 30",
        "5: properties.color_hue: must be a list of numbers, {from: A, to: B, levels: N} or"
            + " {fixed: A}, not a mapping",
        "6: properties.color_sat: has no levels; give it at least one",
        "7: properties.color_val.levels: must be a list, as there is no from and to; not 3",
        "8: properties.bg_color_hue: must be a list of numbers, {from: A, to: B, levels: N} or"
            + " {fixed: A}, not empty",
        "9: properties.bg_color_sat: must be a number, not a list",
        "10: properties.bg_color_val.fixd: is not known; did you mean fixed?",
        "11: properties.camera_loc_z: must be a number, not \".inf\"",
        "11: properties.camera_loc_z: must be a number, not 1e999",
        "12: properties.sun_elevation.levels: must be a whole number from 2 to 1000, not 1",
        "13: properties.sun_rotation: the levels lie too close together; ask for fewer");
    assertMistakes(
        "{count: 3, properties: {model: {from: sedan, to: van, levels: 2}}}",
        "1: properties.model: names have no range; list them");
    assertMistakes(
        "{count: 3, properties: {model: [sedan, {}]}}",
        "1: properties.model: must be a name, not a mapping");
  }

  @Test
  void levelsThatLookTheSameAreRefused() {
    assertMistakes(
        "count: 3\nproperties:\n  rotation_z:\n    - 0\n    - 360\n    - 0.0\n",
        "5: properties.rotation_z: 360 is the same as 0, which stands already; remove one",
        "6: properties.rotation_z: 0 stands twice; remove one");
  }

  @Test
  void fieldsOfTheWrongTypeAreRefused() {
    assertMistakes(
        """
        name: [a]
        image: 512x384
        seed: one
        design: 3
        properties: []
        """,
        "1: name: must be letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit,"
            + " not a list",
        "2: image: must be a mapping of width, height, not \"512x384\"",
        "3: seed: must be a whole number from -9223372036854775808 to 9223372036854775807, not"
            + " \"one\"",
        "4: design: must be one of random, grid, one-at-a-time, background-swap, not 3",
        "5: properties: must be a mapping of "
            + new Controls(CARS).all().stream().map(Control::name).collect(Collectors.joining(", "))
            + ", not a list");
  }

  @Test
  void aMistakeStaysOneLineWhateverTheNameHolds() {
    assertMistakes(
        "{count: 3, properties: {model: [\"a\\nb\"]}}",
        "1: properties.model: there is no car model \"a b\"; there are sedan, hatchback, suv, van");
  }

  @Test
  void aGridTooLargeIsRefusedWithItsSize() {
    assertMistakes(
        """
        design: grid
        properties:
          rotation_z: {from: 0, to: 360, levels: 1000}
          color_hue: {from: 0, to: 1, levels: 1000}
          color_sat: {from: 0, to: 1, levels: 1000}
        """,
        "1: design: a dataset has 1 to 10,000,000 images, not 1,000,000,000; give the properties"
            + " fewer levels");
  }

  @Test
  void aFileThatIsNoMappingIsRefused() {
    assertMistakes(
        "- model\n",
        "1: must be fields such as name and properties, not a list; start from a copy of"
            + " scenes/quickstart.yaml");
  }

  @Test
  void aFileNameThatIsNoDatasetNameAsksForOne() {
    Path file = write("my scene.yaml", "{count: 3, properties: {}}");
    InvalidInputException e = refused(file);
    assertEquals(
        file
            + ":1: name: must be letters, digits, \".\", \"_\" and \"-\", beginning with a letter"
            + " or digit, not \"my scene\" as the file is called; add a name",
        e.getMessage());
  }

  private SceneConfig read(String yaml) {
    return reader().read(write(yaml));
  }

  private void assertMistakes(String yaml, String... expected) {
    Path file = write(yaml);
    List<String> lines = refused(file).getMessage().lines().toList();
    assertEquals(List.of(expected).stream().map(line -> file + ":" + line).toList(), lines);
  }

  private static InvalidInputException refused(Path file) {
    return assertThrows(InvalidInputException.class, () -> reader().read(file));
  }

  private static SceneConfigReader reader() {
    return new SceneConfigReader(new Controls(CARS));
  }

  private Path write(String yaml) {
    return write("scene.yaml", yaml);
  }

  private Path write(String name, String yaml) {
    try {
      return Files.writeString(folder.resolve(name), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> levels(SceneConfig config, String property) {
    return config.properties().stream()
        .filter(p -> p.name().equals(property))
        .flatMap(p -> p.levels().stream())
        .map(Level::text)
        .toList();
  }

  @Test
  void anotherShapeOfACarThatIsNotBuiltInIsRefusedWithItsLine() throws IOException {
    Controls controls =
        new Controls(
            List.of("sedan", "beetle", "focus"), List.of("sedan"), new EnvironmentLibrary());
    Path file = folder.resolve("scene.yaml");
    Files.writeString(
        file,
        """
        count: 3
        properties:
          model: all
          car_length: {from: 0.9, to: 1.1, levels: 3}
          car_hood: {fixed: 0}
        """);
    assertEquals(
        file
            + ":4: properties.car_length: does not go with model beetle, focus, as only built-in"
            + " cars change their shape; remove it, or give model only of sedan",
        assertThrows(InvalidInputException.class, () -> new SceneConfigReader(controls).read(file))
            .getMessage());
    Files.writeString(
        file, "{count: 3, properties: {model: [sedan], car_length: [0.9, 1.1], car_deck: [0.2]}}");
    assertEquals(
        List.of("0.9", "1.1"), levels(new SceneConfigReader(controls).read(file), "car_length"));
  }
}
