package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What losses look at, from a config to the table. */
class LocateSaliencyCommandTest {

  @TempDir private Path home;

  @Test
  void aRenderedDatasetIsAnnotatedExplainedAndLookedAt() throws IOException {
    Path config =
        Files.writeString(
            home.resolve("tiny.yaml"),
            """
            image: {width: 64, height: 48}
            count: 4
            passes: 1
            properties:
              rotation_z: [20, 200]
            """);
    Path dataset = home.resolve("tiny");
    assertEquals(0, Cli.run(home, "render", config, "--output", dataset).exitCode());
    assertEquals(0, Cli.run(home, "explain", dataset, "--method", "gradient").exitCode());
    Cli early = Cli.run(home, "locate-saliency", dataset, "--method", "gradient");
    assertEquals(2, early.exitCode());
    assertEquals(1, early.complaint().lines().count());
    assertTrue(early.complaint().contains("run carousel annotate"), early.complaint());
    assertFalse(Files.exists(dataset.resolve("evaluation")));

    assertEquals(0, Cli.run(home, "annotate", dataset).exitCode());
    Cli run = Cli.run(home, "locate-saliency", dataset, "--method", "gradient");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    Path json = dataset.resolve("evaluation/attention-gradient.json");
    assertTrue(run.out().endsWith("attention: " + json + "\n"), run.out());
    assertTrue(run.out().contains("background"), run.out());
    double shares = 0;
    double pixels = 0;
    for (JsonNode one : new ObjectMapper().readTree(json.toFile()).at("/losses/0/regions")) {
      if (!one.get("region").asText().equals("car")) {
        shares += one.at("/share/value").asDouble();
        pixels += one.get("pixels").asDouble();
      }
    }
    assertEquals(1, shares, 1e-5);
    assertEquals(1, pixels, 1e-5);
    for (String ending : new String[] {".csv", "-levels.csv", ".md", ".tex", ".svg", ".png"}) {
      assertTrue(Files.exists(dataset.resolve("evaluation/attention-gradient" + ending)), ending);
    }
  }

  @Test
  void masksStandInForAnnotations() throws IOException {
    DatasetFolder dataset = SmallDataset.in(home.resolve("small"));
    assertEquals(0, Cli.run(home, "explain", dataset.root(), "--method", "gradient").exitCode());
    // The images themselves: nothing in them is black, so that all is car.
    Object[] command = {
      "locate-saliency", dataset.root(), "--method", "gradient", "--masks", dataset.images()
    };
    Cli run = Cli.run(home, command);
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("100.0 ×1.00"), run.out());

    Path first = dataset.image(0);
    Files.delete(first);
    Cli missing = Cli.run(home, command);
    assertEquals(2, missing.exitCode());
    assertEquals(
        first + ": there is no such file; every image needs a mask of its size",
        missing.complaint());
  }

  @Test
  void withoutMapsALineSaysHowToMakeThem() throws IOException {
    DatasetFolder dataset = SmallDataset.in(home.resolve("small"));
    Cli run = Cli.run(home, "locate-saliency", dataset.root(), "--masks", dataset.images());
    assertEquals(2, run.exitCode());
    assertEquals(
        dataset.saliency().resolve("smoothgrad")
            + ": there is no such folder; make maps with carousel explain",
        run.complaint());
  }
}
