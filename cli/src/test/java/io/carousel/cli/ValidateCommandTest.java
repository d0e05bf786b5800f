package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  @TempDir Path folder;

  @Test
  void aGoodConfigIsSummedUp() throws IOException {
    Path config = config("good.yaml", "sun_elevation: [20, 60]");
    Cli run = Cli.run(folder, "validate", config);
    assertEquals(
        config + ": fine: 1,200 images of 64 x 48, design random, 1 of 11 properties vary",
        run.out().strip());
    assertEquals(0, run.exitCode());
  }

  @Test
  void levelsTooDarkToTellAnythingAreWarnedOf() throws IOException {
    Path config = config("dusk.yaml", "sun_elevation: [2, 20]");
    Cli run = Cli.run(folder, "validate", config);
    assertEquals(2, run.out().strip().lines().count(), run.out());
    assertTrue(run.out().contains(config + ": warning: sun_elevation 2: "), run.out());
    assertEquals(0, run.exitCode());
    Cli metered = Cli.run(folder, "validate", config, "--set", "exposure=auto");
    assertEquals(1, metered.out().strip().lines().count(), metered.out());
  }

  @Test
  void aTypoInAPropertyIsOneLineWithFileLineAndTheNearestName() throws IOException {
    Path config = config("typo.yaml", "sun_elevatoin: [20, 60]");
    Cli run = Cli.run(folder, "validate", config);
    assertEquals(1, run.complaint().lines().count());
    assertTrue(run.complaint().startsWith(config + ":5: "), run.complaint());
    assertTrue(run.complaint().contains("sun_elevation"), run.complaint());
    assertEquals(2, run.exitCode());
  }

  @Test
  void aLevelOutOfRangeIsOneLineWithFileLineAndRange() throws IOException {
    Path config = config("range.yaml", "color_hue: [0.5, 1.5]");
    Cli run = Cli.run(folder, "validate", config);
    assertEquals(1, run.complaint().lines().count());
    assertTrue(run.complaint().startsWith(config + ":5: "), run.complaint());
    assertTrue(run.complaint().contains("from 0 to 1"), run.complaint());
    assertEquals(2, run.exitCode());
  }

  @Test
  void theMistakesOfEveryFileAreNamedAndTheGoodOnesToo() throws IOException {
    Path good = config("good.yaml", "sun_elevation: [20, 60]");
    Path bad = config("bad.yaml", "nothing: 1");
    Path missing = folder.resolve("missing.yaml");
    Cli run = Cli.run(folder, "validate", bad, good, missing);
    assertEquals(2, run.complaint().lines().count(), run.complaint());
    assertTrue(run.out().startsWith(good + ": fine"), run.out());
    assertEquals(2, run.exitCode());
  }

  @Test
  void fieldsAreChangedFromTheCommandLine() throws IOException {
    Path config = config("good.yaml", "sun_elevation: [20, 60]");
    Cli run =
        Cli.run(
            folder,
            "validate",
            config,
            "--set",
            "count=7",
            "--set",
            "properties.color_hue=[0,0.5]");
    assertEquals(
        config + ": fine: 7 images of 64 x 48, design random, 2 of 11 properties vary",
        run.out().strip());
  }

  @Test
  void aMistakeOnTheCommandLineIsNamedAsItWasTyped() throws IOException {
    Path config = config("good.yaml", "sun_elevation: [20, 60]");
    Cli run = Cli.run(folder, "validate", config, "--set", "image.width=9");
    assertEquals(
        "--set image.width=9: image.width: must be a whole number from 16 to 4096, not 9",
        run.complaint());
    assertEquals(2, run.exitCode());
  }

  @Test
  void programsGetJson() throws IOException {
    Path good = config("good.yaml", "sun_elevation: [20, 60]");
    Path bad = config("bad.yaml", "color_hue: [0.5, 1.5]");
    Cli run = Cli.run(folder, "validate", good, bad, "--json");
    assertEquals(2, run.exitCode());
    assertEquals("", run.err());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertFalse(json.get("valid").asBoolean());
    assertEquals(1200, json.at("/configs/0/dataset/images").asInt());
    assertEquals("sun_elevation", json.at("/configs/0/dataset/varying/0").asText());
    assertTrue(json.at("/configs/1/mistakes/0").asText().startsWith(bad + ":5: "), run.out());
  }

  private Path config(String name, String property) throws IOException {
    String text =
        """
        image: {width: 64, height: 48}
        design: random
        count: 1200
        properties:
          %s
        """;
    return Files.writeString(folder.resolve(name), text.formatted(property));
  }
}
