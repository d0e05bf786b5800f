package io.carousel.renderer.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.environment.EnvironmentLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneSchemaTest {

  private static final SceneSchema SCHEMA = new SceneSchema(new Controls(ShippedScenes.CARS));

  @TempDir Path folder;

  @Test
  void theFileForEditorsIsThatOfTheCode() throws IOException {
    GeneratedFile.assertUpToDate(
        ShippedScenes.FOLDER.resolve("scene.schema.json"), SCHEMA.toJson().toPrettyString() + "\n");
  }

  @ParameterizedTest
  @MethodSource("io.carousel.renderer.config.ShippedScenes#files")
  void everyShippedSceneFollowsIt(Path scene) throws IOException {
    assertEquals(List.of(), complaints(Files.readString(scene)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{count: 3, properties: {}}",
        "{count: 3, seed: -1, passes: 4096, image: {width: 16}, properties: {model: all}}",
        "{design: grid, quality: high, properties: {model: [a, 911]}}",
        "{design: one-at-a-time, bases: 3, properties: {model: {fixed: a}, color_hue: [0, 0.5]}}",
        "{design: background-swap, bases: 3, properties: {model: all, bg_color_hue: [0, 0.5]}}",
        "{count: 3, properties: {color_hue: {from: 0, to: 1, levels: 3}, color_sat: {fixed: 0}}}",
        "{count: 3, properties: {color_hue: {levels: [0, 0.1]}, sun_elevation: {fixed: 90}}}",
        "{count: 3, properties: {model: {fleet: {identities: 4, bodies: [sedan], seed: -1}}}}",
        "{design: grid, properties: {model: {fleet: {identities: 4, bodies: [sedan], to: 3}}}}",
        "{count: 3, properties: {model: [a, 911], color_hue: [0, 0.5]}, tied: {color_hue: {to: model}}}",
        "{count: 3, properties: {model: all, color_hue: [0, 0.5], color_sat: [0, 1]},"
            + " tied: {color_hue: {to: [model, color_sat], strength: 0.5, seed: 3}}}",
        "{count: 3, properties: {model: all, color_hue: [0, 0.5], color_sat: [0, 1]},"
            + " without: [{model: a, color_hue: [0]}, {model: [911], color_sat: {from: 0, to: 0.5}}]}"
      })
  void whatTheReaderTakesItTakes(String config) throws IOException {
    assertEquals(List.of(), complaints(config));
    assertDoesNotThrow(() -> read(config));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{count: 3}",
        "{properties: {}}",
        "{count: 0, properties: {}}",
        "{count: 1.5, properties: {}}",
        "{cuont: 3, count: 3, properties: {}}",
        "{count: 3, bases: 3, properties: {}}",
        "{design: grid, count: 3, properties: {}}",
        "{design: grid, bases: 3, properties: {}}",
        "{design: one-at-a-time, properties: {}}",
        "{design: background-swap, properties: {bg_color_hue: [0, 0.5]}}",
        "{design: one-at-a-time, count: 3, bases: 3, properties: {}}",
        "{design: gird, properties: {}}",
        "{count: 3, quality: best, properties: {}}",
        "{count: 3, quality: high, passes: 3, properties: {}}",
        "{count: 3, name: ../up, properties: {}}",
        "{count: 3, image: {width: 8}, properties: {}}",
        "{count: 3, image: {hight: 80}, properties: {}}",
        "{count: 3, properties: {sun_elevatoin: [1]}}",
        "{count: 3, properties: {sun_elevation: [91]}}",
        "{count: 3, properties: {sun_elevation: []}}",
        "{count: 3, properties: {sun_elevation: [1, 1]}}",
        "{count: 3, properties: {sun_elevation: [high]}}",
        "{count: 3, properties: {sun_elevation: 3}}",
        "{count: 3, properties: {sun_elevation: {}}}",
        "{count: 3, properties: {sun_elevation: {levels: 3}}}",
        "{count: 3, properties: {sun_elevation: {from: 0, to: 10}}}",
        "{count: 3, properties: {sun_elevation: {from: 0, to: 10, levels: 1}}}",
        "{count: 3, properties: {sun_elevation: {from: 0, to: 100, levels: 3}}}",
        "{count: 3, properties: {sun_elevation: {fixed: 1, levels: [1]}}}",
        "{count: 3, properties: {model: sedan}}",
        "{count: 3, properties: {model: {from: a, to: b, levels: 2}}}",
        "{count: 3, properties: {model: {fleet: {}}}}",
        "{count: 3, properties: {model: {fleet: {identities: 4, cars: 4}}}}",
        "{count: 3, properties: {color_hue: {fleet: {identities: 4}}}}",
        "{count: 3, properties: {color_hue: [0, 0.5]}, tied: {color_hue: {strength: 1}}}",
        "{count: 3, properties: {model: all, color_hue: [0, 0.5]},"
            + " tied: {color_hue: {to: model, strength: 1.5}}}",
        "{count: 3, properties: {model: all, color_hue: [0, 0.5]}, tied: {color_hue: {to: colour}}}",
        "{count: 3, properties: {model: all}, without: [{}]}",
        "{count: 3, properties: {model: all}, without: {model: a}}",
        "{design: grid, properties: {model: all}, without: [{model: a}]}"
      })
  void whatTheReaderRefusesItRefuses(String config) throws IOException {
    assertFalse(complaints(config).isEmpty());
    assertThrows(InvalidInputException.class, () -> read(config));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{extends: base.yaml}",
        "{extends: base.yaml, count: 5, properties: {color_hue: [0, 0.5]}}",
        "{extends: base.yaml, passes: 3}"
      })
  void whatExtendsAnotherConfigNeedsNothingMore(String config) throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "{count: 3, properties: {model: [a, sedan]}}");
    assertEquals(List.of(), complaints(config));
    assertEquals("scene", read(config).name());
  }

  private SceneConfig read(String yaml) throws IOException {
    List<String> cars = List.of("a", "911", "sedan");
    return new SceneConfigReader(new Controls(cars, List.of("sedan"), new EnvironmentLibrary()))
        .read(Files.writeString(folder.resolve("scene.yaml"), yaml));
  }

  private static List<String> complaints(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA.toJson());
    return schema.validate(new YAMLMapper().readTree(yaml)).stream()
        .map(Error::getMessage)
        .toList();
  }
}
