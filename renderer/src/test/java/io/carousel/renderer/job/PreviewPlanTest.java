package io.carousel.renderer.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.renderer.config.SceneConfigReader;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewPlanTest {

  @TempDir Path temp;

  @Test
  void whatNeverOccursTogetherIsNoneOfTheOtherRowsPictures() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("scene.yaml"),
            """
            count: 10
            properties:
              model: [sedan, van]
              color_sat: [0, 0.8]
              color_val: [0.3, 0.9]
            without:
              - {color_sat: 0.8, color_val: 0.3}
              - {color_sat: 0.8, color_val: 0.9, model: van}
            """);
    Controls controls = new Controls(List.of("sedan", "van"));
    Scenes scenes = new Scenes(new SceneConfigReader(controls).read(file), controls);
    List<String> captions =
        new PreviewPlan(scenes)
            .rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(PreviewPlan.Cell::caption)
                .toList();
    // Saturated and dark is what the rows would have in common, if it ever occurred.
    assertEquals(List.of("sedan", "van", "0", "0.8 (never drawn)", "0.3", "0.9"), captions);
  }
}
