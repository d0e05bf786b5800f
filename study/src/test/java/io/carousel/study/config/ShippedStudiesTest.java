package io.carousel.study.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.training.losses.Losses;
import io.carousel.renderer.SceneRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The studies that come with Carousel. */
class ShippedStudiesTest {

  private static final Path FOLDER = Path.of("..", "studies");
  private static final List<String> PAPER =
      List.of(
          "model",
          "rotation_z",
          "color_hue",
          "color_sat",
          "color_val",
          "bg_color_hue",
          "bg_color_sat",
          "bg_color_val",
          "camera_loc_z",
          "sun_elevation",
          "sun_rotation");

  private final SceneRenderer renderer = SceneRenderer.standard();

  static List<Path> studies() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyStudySuitsItsScenes(Path file, @TempDir Path scenes) {
    StudyConfig config = new StudyConfigReader(renderer).read(file);
    double strength = config.tie().map(tie -> tie.strengths().get(0)).orElse(0.0);
    config.train().changed(config.sources(), "train", scenes, config.tie(), strength, renderer);
    config.probe().changed(config.sources(), "probe", scenes, Optional.empty(), 0, renderer);
    assertTrue(config.probe().varying().containsAll(PAPER), file.toString());
  }

  @Test
  void quickstartTrainsEveryLossOnOneFold() {
    StudyConfig quick = new StudyConfigReader(renderer).read(FOLDER.resolve("quick.yaml"));
    assertEquals(Losses.standard().names(), quick.losses());
    assertEquals(14, quick.runs());
  }

  @Test
  void theShortcutHasFourStrengthsSixLossesAndThreeSeedsAtLeast() {
    StudyConfig shortcut = new StudyConfigReader(renderer).read(FOLDER.resolve("shortcut.yaml"));
    assertEquals(List.of(0.0, 0.25, 0.5, 0.9), shortcut.tie().orElseThrow().strengths());
    assertTrue(shortcut.losses().size() >= 6 && shortcut.seeds().size() >= 3);
  }
}
