package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
