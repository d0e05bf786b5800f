package io.carousel.study.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.training.losses.Losses;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.config.SceneConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyConfigReaderTest {

  private static final String SCENES =
      """
      train: {scene: fleet.yaml}
      probe: {scene: fleet.yaml}
      """;

  private final SceneRenderer renderer = SceneRenderer.standard();

  @TempDir Path folder;

  @BeforeEach
  void writeScene() throws IOException {
    Files.writeString(
        folder.resolve("fleet.yaml"),
        """
        image: {width: 64, height: 48}
        count: 40
        quality: draft
        properties:
          model: {fleet: {identities: 8, bodies: all}}
          rotation_z: [0, 90]
          color_hue: {from: 0, to: 1, levels: 4}
          bg_color_hue: {from: 0, to: 1, levels: 4}
          bg_color_sat: [0.5]
        """);
  }

  @Test
  void whatIsLeftOutHasADefault() throws IOException {
    StudyConfig config = read(SCENES);
    assertEquals("study", config.name());
    assertEquals(List.of("model"), config.label());
    assertEquals(Losses.standard().names(), config.losses());
    assertEquals(List.of(0, 1, 2, 3), config.chosen());
    assertEquals(List.of(0L), config.seeds());
    assertEquals(
        new NetworkPlan("small", 48, 36, 128, java.util.Optional.empty()), config.network());
    assertEquals(14 * 4, config.runs());
    assertTrue(config.tie().isEmpty() && config.epochs().isEmpty() && config.explained() == 0);
  }

  @Test
  void everyFieldIsRead() throws IOException {
    StudyConfig config =
        read(
            """
            name: mine
            train: {scene: fleet.yaml, count: 30, image: {width: 32, height: 24}, passes: 2, seed: 5}
            probe: {scene: fleet.yaml, seed: 6}
            label: [model, color_hue]
            losses: [triplet, ArcFace]
            folds: 3
            fold: [2, 0]
            seeds: [1, 2]
            network: bn-inception
            input: {width: 64, height: 64}
            dimensions: 16
            epochs: 7
            untrained: 2
            tied: {bg_color_hue: {to: model, strengths: [0.9, 0]}}
            explain: 5
            analysis:
              evaluation: {measures: [map_at_r], bins: {rotation_z: 4}, permutations: 9}
              explaining: {samples: 2}
            """);
    assertEquals("mine", config.name());
    assertEquals(List.of("model", "color_hue"), config.label());
    assertEquals(List.of("Triplet", "ArcFace"), config.losses());
    assertEquals(List.of(0, 2), config.chosen());
    assertEquals(List.of(1L, 2L), config.seeds());
    assertEquals("BN-Inception", config.network().name());
    assertEquals(64, config.network().width());
    assertEquals(7, config.epochs().orElseThrow());
    assertEquals(9, config.analysis().evaluation().permutations());
    assertEquals(Map.of("rotation_z", 4), config.analysis().evaluation().columns().bins());
    assertEquals(2, config.analysis().explaining().samples());
    assertEquals(List.of(0.0, 0.9), config.tie().orElseThrow().strengths());
    assertEquals(2 * 2 * 2 * 2, config.runs());
    assertEquals(5, config.explained());
  }

  @Test
  void aProbeMaySwapBackgrounds() throws IOException {
    Files.writeString(
        folder.resolve("swap.yaml"),
        "{extends: fleet.yaml, count: , design: background-swap, bases: 5}");
    StudyConfig config =
        read(
            """
            train: {scene: fleet.yaml}
            probe: {scene: swap.yaml, image: {width: 32, height: 24}, passes: 2}
            """);
    assertEquals("background-swap", config.probe().scenes().config().design().name());
  }

  @Test
  void aStudyChangesItsScenesAndTiesThem() throws IOException {
    StudyConfig config =
        read(
            """
            train: {scene: fleet.yaml, count: 30, image: {width: 32, height: 24}, passes: 2}
            probe: {scene: fleet.yaml}
            tied: {bg_color_hue: {to: model, strengths: [0.5]}}
            """);
    SceneConfig tied =
        config
            .train()
            .changed(config.sources(), "train-0.5", folder, config.tie(), 0.5, renderer)
            .config();
    assertEquals("train-0.5", tied.name());
    assertEquals(30, tied.design().count());
    assertEquals(32, tied.width());
    assertEquals(2, tied.passes());
    assertEquals("[\"model\"]", tied.source().at("/tied/bg_color_hue/to").toString());
    assertEquals(0.5, tied.source().at("/tied/bg_color_hue/strength").doubleValue());
    SceneConfig free =
        config
            .train()
            .changed(config.sources(), "train", folder, config.tie(), 0, renderer)
            .config();
    assertTrue(free.source().path("tied").isMissingNode());
    assertEquals(free.properties(), config.train().scenes().config().properties(), "the same cars");
  }

  @Test
  void aTieThatDoesNotSuitTheSceneIsNamedWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("fleet.yaml"),
        Files.readString(folder.resolve("fleet.yaml")) + "tied: {model: {to: bg_color_hue}}\n");
    assertMistake("does not suit", SCENES + "tied: {bg_color_hue: {to: model, strengths: [1]}}\n");
  }

  @Test
  void aLossThatIsNotThereIsNamed() throws IOException {
    assertEquals(
        file() + ":3: losses: no loss is called \"Triplett\"; did you mean Triplet?",
        mistake(SCENES + "losses: [Triplett]\n"));
  }

  @Test
  void aTieToAPropertyThatIsNotThereIsNamed() throws IOException {
    assertEquals(
        file()
            + ":3: tied.bg_color_hue.to: no property that varies in the training scene is called"
            + " \"modell\"; did you mean model?",
        mistake(SCENES + "tied: {bg_color_hue: {to: modell, strengths: [0.5]}}\n"));
    assertMistake(
        ":3: tied: no property that varies in the training scene is called \"bg_color_hu\"; did you"
            + " mean bg_color_hue?",
        SCENES + "tied: {bg_color_hu: {to: model, strengths: [0.5]}}\n");
  }

  @Test
  void aTiedPropertyThatTheProbeDoesNotVaryIsNamed() throws IOException {
    Files.writeString(folder.resolve("grey.yaml"), "count: 4\nproperties: {rotation_z: [0, 90]}\n");
    assertMistake(
        ":3: tied: no property that varies in the probe is called \"bg_color_hue\"",
        """
        train: {scene: fleet.yaml}
        probe: {scene: grey.yaml}
        tied: {bg_color_hue: {to: model, strengths: [0.5]}}
        """);
  }

  @Test
  void aSceneThatIsMissingIsNamed() throws IOException {
    assertEquals(
        file()
            + ":1: train.scene: there is no scene config "
            + folder.resolve("flet.yaml")
            + "; did you mean fleet.yaml?",
        mistake("train: {scene: flet.yaml}\nprobe: {scene: fleet.yaml}\n"));
    assertMistake(
        ":1: train.scene: there is no scene config",
        "train: {scene: no/x.yaml}\nprobe: {scene: fleet.yaml}\n");
  }

  @Test
  void mistakesInASceneAreThoseOfTheScene() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "count: 4\nproperties: {hue: [0]}\n");
    assertMistake(
        folder.resolve("bad.yaml") + ":2: properties.hue: is not known",
        "train: {scene: bad.yaml}\nprobe: {scene: fleet.yaml}\n");
  }

  @Test
  void allMistakesAreNamedAtOnce() throws IOException {
    String[] lines =
        mistake(
                """
                train: {scene: fleet.yaml, count: 0}
                probe: {scene: fleet.yaml}
                label: [modle]
                folds: 1
                fold: 7
                seeds: [1, 1]
                network: tiny
                epochs: none
                settings: no.yaml
                batch: 3
                tied: {bg_color_hue: {to: model, strengths: [2]}}
                """)
            .split("\n");
    List<String> wanted =
        List.of(
            ":1: train.count: must be a whole number from 1",
            ":3: label: no property that varies in the training scene is called \"modle\"; did you",
            ":4: folds: must be a whole number from 2 to 100",
            ":5: fold: must be a whole number from 0 to 1, or a list of such, not 7",
            ":6: seeds: has 1 twice; remove one",
            ":7: network: no network is called \"tiny\"; known are bn-inception, resnet-50, small",
            ":8: epochs: must be a whole number",
            ":9: settings: there is no file",
            ":10: batch: is not known",
            ":11: tied.bg_color_hue.strengths: must be a number from 0 to 1");
    assertEquals(wanted.size(), lines.length, String.join("\n", lines));
    for (int i = 0; i < lines.length; i++) {
      assertTrue(lines[i].startsWith(file() + wanted.get(i)), lines[i]);
    }
  }

  @Test
  void anEmptyFileIsRefusedWithWhatToDo() throws IOException {
    assertMistake("start from a copy of studies/quick.yaml", "");
    assertMistake("must be fields such as train and probe", "[1, 2]\n");
  }

  @Test
  void aStudyThatExtendsAnotherInItsFolderFindsTheScenesThatThatNames() throws IOException {
    Path shipped = Path.of("..", "studies", "quick.yaml").toAbsolutePath().normalize();
    Files.writeString(file(), "extends: %s\nepochs: 2\n".formatted(shipped));
    StudyConfig config =
        new StudyConfigReader(renderer).read(file(), List.of("probe.count=10", "folds=3"));
    assertEquals("study", config.name());
    assertEquals(2, config.epochs().orElseThrow());
    assertEquals(3, config.folds());
    assertEquals(10, config.probe().changes().get("count").asInt());
    assertEquals(96, config.probe().changes().get("image").get("width").asInt());
  }

  private Path file() {
    return folder.resolve("study.yaml");
  }

  private StudyConfig read(String text) throws IOException {
    Files.writeString(file(), text);
    return new StudyConfigReader(renderer).read(file());
  }

  private String mistake(String text) {
    return assertThrows(
            InvalidInputException.class,
            () -> {
              StudyConfig config = read(text);
              double strength = config.tie().map(tie -> tie.strengths().get(0)).orElse(0.0);
              config
                  .train()
                  .changed(config.sources(), "x", folder, config.tie(), strength, renderer);
            })
        .getMessage();
  }

  private void assertMistake(String part, String text) throws IOException {
    String message = mistake(text);
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count(), message);
  }
}
