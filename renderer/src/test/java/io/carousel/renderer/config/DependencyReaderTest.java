package io.carousel.renderer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.Exclusion;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Tie;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.scene.Proportions;
import io.carousel.renderer.scene.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fleets, ties and combinations that are never drawn, as configs give them. */
class DependencyReaderTest {

  private static final Controls CONTROLS = new Controls(ShippedScenes.CARS);
  private static final String FLEET = "model: {fleet: {identities: 8, bodies: [sedan, van]}}";

  @TempDir Path folder;

  @Test
  void aFleetStandsForCarsAndTheirShape() {
    SceneConfig config = read("{count: 30, properties: {%s}}".formatted(FLEET));
    assertEquals(
        List.of(
            "model",
            "car_body",
            "car_wheelbase",
            "car_length",
            "car_height",
            "car_greenhouse",
            "car_hood",
            "car_deck"),
        config.properties().stream()
            .filter(property -> !property.isConstant())
            .map(Property::name)
            .toList());
    assertEquals(
        "[car001_sedan, car002_van, car003_sedan, car004_van, car005_sedan, car006_van, car007_sedan, car008_van]",
        levels(config, "model").toString());
    assertEquals("[sedan, van]", levels(config, "car_body").toString());
    assertEquals("[0.9, 1.15]", levels(config, "car_length").toString());
    Scenes scenes = new Scenes(config, CONTROLS);
    Level length = config.design().sample(3).levels().get(column(config, "car_length"));
    Level name = config.design().sample(3).levels().get(0);
    assertEquals(length.number(), scenes.scene(3).proportions().length());
    assertEquals(name.text().replaceFirst(".*_", ""), scenes.scene(3).carId());
  }

  @Test
  void anIdentityHasItsShapeWhateverElseIsAskedFor() {
    SceneConfig config = read("{count: 30, properties: {%s}}".formatted(FLEET));
    Scenes scenes = new Scenes(config, CONTROLS);
    List<Level> first = config.properties().stream().map(one -> one.levels().get(0)).toList();
    Scene scene = scenes.scene(first, 0);
    Map<String, Level> measures = config.fleet().orElseThrow().cars().get(0).measures();
    assertEquals(
        new Proportions(
            measures.get("car_wheelbase").number(),
            measures.get("car_length").number(),
            measures.get("car_height").number(),
            measures.get("car_greenhouse").number(),
            measures.get("car_hood").number(),
            measures.get("car_deck").number()),
        scene.proportions());
  }

  @Test
  void configsCanShareOrSplitAFleetWhateverTheirSeeds() {
    String fleet = "properties: {model: {fleet: {identities: 8, seed: 3%s}}}}";
    SceneConfig whole = read("{count: 3, seed: 1, " + fleet.formatted(""));
    SceneConfig first = read("{count: 9, seed: 2, " + fleet.formatted(", to: 5"));
    SceneConfig second = read("{count: 9, seed: 4, " + fleet.formatted(", from: 6"));
    assertEquals(
        whole.fleet().orElseThrow().cars().subList(0, 5), first.fleet().orElseThrow().cars());
    assertEquals(
        whole.fleet().orElseThrow().cars().subList(5, 8), second.fleet().orElseThrow().cars());
  }

  @Test
  void aGridCombinesIdentitiesAndNotTheirMeasures() {
    SceneConfig config =
        read("{design: grid, properties: {%s, sun_elevation: [10, 20, 30]}}".formatted(FLEET));
    assertEquals(8 * 3, config.design().count());
  }

  @Test
  void tiesAreReadWithTheirDefaults() {
    SceneConfig config =
        read(
            """
            count: 3
            properties: {model: all, color_hue: [0, 0.5], bg_color_hue: [0, 0.3], car_length: [1, 1.1]}
            tied:
              bg_color_hue: {to: [model, color_hue], strength: 0.25, seed: -4}
              color_hue: {to: car_length}
            """);
    assertEquals(
        List.of(
            new Tie("color_hue", List.of("car_length"), 1, 0),
            new Tie("bg_color_hue", List.of("model", "color_hue"), 0.25, -4)),
        config.dependencies().ties());
  }

  @Test
  void whatIsExcludedMayBeALevelAListOrARange() {
    SceneConfig config =
        read(
            """
            count: 3
            properties: {model: all, rotation_z: [0, 90, 180], sun_elevation: [5, 10, 20, 30]}
            without:
              - {model: suv, rotation_z: 360}
              - {model: [van, sedan], sun_elevation: {from: 8, to: 20}}
            """);
    assertEquals(
        List.of(
            new Exclusion(
                Map.of("model", List.of(Level.of("suv")), "rotation_z", List.of(Level.of(0)))),
            new Exclusion(
                Map.of(
                    "model",
                    List.of(Level.of("van"), Level.of("sedan")),
                    "sun_elevation",
                    List.of(Level.of(10), Level.of(20))))),
        config.dependencies().exclusions());
  }

  @Test
  void theSourceGivesTheSameConfigAgain() throws IOException {
    SceneConfig config =
        read(
            """
            count: 50
            properties:
              model: {fleet: {identities: 9, to: 6}}
              bg_color_hue: [0, 0.5]
            tied: {bg_color_hue: {to: car_body, strength: 0.5}}
            without: [{model: car001_sedan, bg_color_hue: 0.5}]
            """);
    Path again = folder.resolve("again.json");
    Files.writeString(again, new ObjectMapper().writeValueAsString(config.source()));
    assertEquals(config, new SceneConfigReader(CONTROLS).read(again));
  }

  @Test
  void aFleetThatCannotBeIsRefused() {
    assertMistakes(
        """
        count: 3
        properties:
          model: {fleet: {identities: 1, bodies: [sedn], from: 0}}
        """,
        "3: properties.model.fleet.identities: must be a whole number from 2 to 1000, not 1",
        "3: properties.model.fleet.bodies: there is no body \"sedn\"; there are sedan, hatchback,"
            + " suv, van; did you mean sedan?",
        "3: properties.model.fleet.from: must be a whole number from 1 to 1000, not 0");
    assertMistakes(
        "count: 3\nproperties:\n  model: {fleet: {identities: 9, to: 10}}\n",
        "3: properties.model.fleet.to: is 10, and the fleet has 9 identities only");
    assertMistakes(
        "count: 3\nproperties:\n  model: {fleet: {identities: 9, from: 6, to: 5}}\n",
        "3: properties.model.fleet.from: must not be above to (5), and is 6");
    assertMistakes(
        "count: 3\nproperties:\n  model: {fleet: 9}\n",
        "3: properties.model.fleet: must be a mapping of identities, bodies, seed, from, to, not 9",
        "3: properties.model.fleet.identities: is missing; it must be a whole number from 2 to"
            + " 1000");
  }

  @Test
  void aShapeBesideAFleetIsRefused() {
    assertMistakes(
        "count: 3\nproperties:\n  %s\n  car_length: [1, 1.1]\n".formatted(FLEET),
        "4: properties.car_length: does not go with a fleet, each of whose identities has its own;"
            + " remove it, or list car models in place of the fleet");
  }

  @Test
  void aTieThatCannotBeIsRefused() {
    assertMistakes(
        """
        count: 3
        properties: {model: all, color_hue: [0, 0.5], color_sat: [0.5, 1], color_val: {fixed: 1}}
        tied:
          color_huee: {to: model}
          camera_roll: {to: model}
          color_val: {to: model}
          color_hue: {to: [modle, color_val, color_hue, model, model], strength: 1.5}
          color_sat: {strength: half}
        """,
        "4: tied.color_huee: is not known; did you mean color_hue?",
        "5: tied.camera_roll: is no property of this config; give it levels under properties",
        "6: tied.color_val: color_val has one level only; give it several under properties, or"
            + " remove the tie",
        "7: tied.color_hue.to: there is no property \"modle\" in this config; did you mean model?",
        "7: tied.color_hue.to: color_val has one level only; give it several under properties, or"
            + " remove the tie",
        "7: tied.color_hue.to: color_hue cannot be tied to itself; name another property",
        "7: tied.color_hue.to: model stands twice; remove one",
        "7: tied.color_hue.strength: must be a number from 0 to 1, not 1.5",
        "8: tied.color_sat.to: is missing; it must be the name of another property, or a list of"
            + " names",
        "8: tied.color_sat.strength: must be a number from 0 to 1, not \"half\"");
  }

  @Test
  void aCircleOfTiesIsRefused() {
    assertMistakes(
        """
        count: 3
        properties: {model: all, color_hue: [0, 0.5], color_sat: [0.5, 1]}
        tied:
          color_hue: {to: color_sat}
          color_sat: {to: [model, color_hue]}
        """,
        "4: tied.color_hue: is tied in a circle (color_hue to color_sat to color_hue); remove one"
            + " of these ties");
    assertMistakes(
        "count: 3\nproperties: {%s}\ntied:\n  model: {to: car_length}\n".formatted(FLEET),
        "4: tied.model: is tied in a circle (model to car_length to model); remove one of these"
            + " ties");
  }

  @Test
  void aMeasureOfAFleetIsNotToBeTied() {
    assertMistakes(
        "count: 3\nproperties: {%s, color_hue: [0, 0.5]}\ntied:\n  car_length: {to: color_hue}\n"
            .formatted(FLEET),
        "4: tied.car_length: belongs to the identities of the fleet and cannot be tied");
  }

  @Test
  void aTieToTooManyCombinationsIsRefused() {
    assertMistakes(
        """
        count: 3
        properties:
          rotation_z: {from: 0, to: 360, levels: 1000}
          color_hue: {from: 0, to: 1, levels: 1000}
          color_sat: [0, 1]
          color_val: [0, 1]
        tied:
          color_val: {to: [rotation_z, color_hue, color_sat]}
        """,
        "8: tied.color_val.to: has more than 1,000,000 combinations of levels; tie it to fewer"
            + " properties");
  }

  @Test
  void anExclusionThatCannotBeIsRefused() {
    assertMistakes(
        """
        count: 3
        properties: {model: all, color_hue: [0, 0.5]}
        without:
          - {model: sedn, color_hue: 0.25}
          - {}
          - {camera_roll: 10, color_hue: {from: 0.1, to: 0.4}}
          - {color_hue: [], model: {from: 1, to: 2}}
          - van
          - {colour_hue: 0}
        """,
        "4: without.model: there is no car model \"sedn\"; there are sedan, hatchback, suv, van;"
            + " did you mean sedan?",
        "4: without.color_hue: 0.25 is no level of color_hue here; its levels are 0, 0.5",
        "5: without: names no property, and so would exclude everything; remove it",
        "6: without.camera_roll: is no property of this config; give it levels under properties",
        "6: without.color_hue: no level of color_hue is from 0.1 to 0.4; its levels are 0, 0.5",
        "7: without.model: names have no range; list them",
        "7: without.color_hue: has no levels; give it at least one",
        "8: without: must be a mapping of property names to levels, not \"van\"",
        "9: without.colour_hue: is not known; did you mean color_hue?");
    assertMistakes(
        "count: 3\nproperties: {model: all}\nwithout: {model: van}\n",
        "3: without: must be a list of combinations such as {model: NAME, color_hue: [0, 0.5]}, not"
            + " a mapping");
  }

  @Test
  void exclusionsThatLeaveNothingOrNextToNothingAreRefused() {
    assertMistakes(
        """
        count: 3
        properties: {model: all, color_hue: [0, 0.5]}
        without:
          - {model: [sedan, van]}
          - {model: [suv, hatchback], color_hue: [0, 0.5]}
        """,
        "4: without: excludes everything: 0 of 10,000 draws are left, and 100 are needed; exclude"
            + " less");
    assertMistakes(
        """
        count: 3
        properties: {model: all, rotation_z: {from: 0, to: 360, levels: 360}}
        without:
          - {model: [sedan, van, suv]}
          - {rotation_z: {from: 1, to: 359}}
        """,
        "4: without: excludes nearly everything: 10 of 10,000 draws are left, and 100 are needed;"
            + " exclude less");
  }

  @Test
  void otherDesignsThanRandomRefuseWhatIsDrawn() {
    assertMistakes(
        """
        design: grid
        properties: {model: all, color_hue: [0, 0.5]}
        tied: {color_hue: {to: model}}
        without: [{model: van}]
        """,
        "3: tied: does not go with design grid, whose samples are not drawn; remove it, or use"
            + " design random",
        "4: without: does not go with design grid, whose samples are not drawn; remove it, or use"
            + " design random");
    assertMistakes(
        "bases: 3\nproperties: {%s}\ndesign: one-at-a-time\n".formatted(FLEET),
        "3: design: one-at-a-time does not go with a fleet, whose identities differ in more than"
            + " one column; list car models in its place, or use design random");
  }

  private SceneConfig read(String yaml) {
    return new SceneConfigReader(CONTROLS).read(write(yaml));
  }

  private void assertMistakes(String yaml, String... expected) {
    Path file = write(yaml);
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> new SceneConfigReader(CONTROLS).read(file));
    assertEquals(
        List.of(expected).stream().map(line -> file + ":" + line).toList(),
        e.getMessage().lines().toList());
  }

  private Path write(String yaml) {
    try {
      return Files.writeString(folder.resolve("scene.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int column(SceneConfig config, String name) {
    return config.properties().stream().map(Property::name).toList().indexOf(name);
  }

  private static List<Level> levels(SceneConfig config, String name) {
    return config.properties().get(column(config, name)).levels();
  }
}
