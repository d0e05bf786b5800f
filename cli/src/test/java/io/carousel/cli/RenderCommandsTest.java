package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that render, with pictures as small as may be. */
class RenderCommandsTest {

  private static final String CONFIG =
      """
      name: tiny
      image: {width: 32, height: 24}
      design: random
      count: 5
      passes: 1
      properties:
        sun_elevation: [20, 60]
        color_hue: [0, 0.5]
      """;

  @TempDir Path home;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(home.resolve("tiny.yaml"), CONFIG);
  }

  @Test
  void theDatasetGoesToTheFolderOfTheConfigsName() throws IOException {
    Cli run = Cli.run(home, "render", config, "--timings");
    DatasetFolder dataset = new DatasetFolder(home.resolve("output/tiny"));
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("timings: 5 frames on "), run.out());
    for (String step : List.of("shadows", "surfaces", "encode")) {
      assertTrue(
          Pattern.compile("^  " + step + " +(?!0\\.0 )\\d+\\.\\d ms ", Pattern.MULTILINE)
              .matcher(run.out())
              .find(),
          run.out());
    }
    assertTrue(run.out().endsWith("dataset: " + dataset.root() + "\n"), run.out());
    assertEquals(List.of("0.png", "1.png", "2.png", "3.png", "4.png"), images(dataset));
  }

  @Test
  void severalProcessesMakeTheSameImagesAndRefuseAndKeepAsOneDoes() throws IOException {
    Path alone = home.resolve("alone");
    Path shared = home.resolve("shared");
    assertEquals(0, Cli.run(home, "render", config, "--count", "4", "--output", alone).exitCode());
    Object[] words = {"render", config, "--count", "4", "--output", shared, "--workers", "2"};
    Cli run = Cli.run(home, words);
    assertEquals("", run.err());
    assertEquals("dataset: " + shared + "\n", run.out());
    DatasetFolder one = new DatasetFolder(alone);
    DatasetFolder other = new DatasetFolder(shared);
    assertEquals(List.of("0.png", "1.png", "2.png", "3.png"), images(other));
    for (int frame = 0; frame < 4; frame++) {
      assertEquals(-1, Files.mismatch(one.image(frame), other.image(frame)), "frame " + frame);
    }
    assertEquals(-1, Files.mismatch(one.manifest(), other.manifest()));
    assertEquals(-1, Files.mismatch(one.samples(), other.samples()));

    assertTrue(Cli.run(home, words).complaint().contains("--resume"), "refused");
    Object[] resume = Arrays.copyOf(words, words.length + 1);
    resume[words.length] = "--resume";
    assertTrue(Cli.run(home, resume).out().startsWith("kept: 4 images"), "kept");
  }

  @Test
  void anImagesFileIsSmallerTheHarderItIsCompressed() throws IOException {
    Path small = home.resolve("small");
    Path large = home.resolve("large");
    Cli.run(home, "render", config, "--output", small, "--count", "1", "--png-level", "9");
    Cli.run(home, "render", config, "--output", large, "--count", "1", "--png-level", "0");
    Path smallFile = new DatasetFolder(small).image(0);
    Path largeFile = new DatasetFolder(large).image(0);
    assertTrue(2 * Files.size(smallFile) < Files.size(largeFile), "size");
    assertArrayEquals(pixels(smallFile), pixels(largeFile));
    assertEquals(2, Cli.run(home, "render", config, "--png-level", "10").exitCode());
  }

  private static int[] pixels(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void imagesThatAreThereAreKeptOnlyWhenAskedTo() throws IOException {
    Path output = home.resolve("elsewhere");
    assertEquals(0, Cli.run(home, "render", config, "--output", output).exitCode());
    Cli again = Cli.run(home, "render", config, "--output", output);
    assertTrue(again.complaint().contains("--resume"), again.complaint());
    assertEquals(2, again.exitCode());
    Files.delete(new DatasetFolder(output).image(3));
    Cli resumed = Cli.run(home, "render", config, "--output", output, "--resume");
    assertTrue(resumed.out().startsWith("kept: 4 images"), resumed.out());
    assertEquals(5, images(new DatasetFolder(output)).size());
    assertEquals(0, Cli.run(home, "render", config, "--output", output, "--overwrite").exitCode());
  }

  @Test
  void theCountOfADatasetThatIsThereCanBeRaised() throws IOException {
    Cli.run(home, "render", config, "--count", "2");
    Cli raised = Cli.run(home, "render", config, "--count", "4", "--resume");
    assertEquals("", raised.err());
    DatasetFolder dataset = new DatasetFolder(home.resolve("output/tiny"));
    assertEquals(4, Manifest.read(dataset.manifest()).count());
    assertEquals(4, images(dataset).size());
  }

  @Test
  void aShardOfFewerImagesHasItsShare() throws IOException {
    Cli run = Cli.run(home, "render", config, "--count", "4", "--shard", "2/3");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("1.png"), images(new DatasetFolder(home.resolve("output/tiny"))));
  }

  @Test
  void anotherNumberOfPassesIsWrittenDown() {
    assertEquals(0, Cli.run(home, "render", config, "--passes", "2").exitCode());
    Manifest manifest = Manifest.read(home.resolve("output/tiny/dataset.json"));
    assertEquals(2, manifest.config().get("passes").asInt());
    Cli wrong = Cli.run(home, "render", config, "--passes", "5000");
    assertEquals("passes: must be from 1 to 4096, not 5000", wrong.complaint());
    assertEquals(2, wrong.exitCode());
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() {
    Cli run = Cli.run(home, "render", config, "--gl-device", "999");
    assertTrue(run.complaint().startsWith("--gl-device: there is no device 999"), run.complaint());
    assertEquals(2, run.exitCode());
  }

  @Test
  void aPreviewIsOnePicture() {
    Cli run = Cli.run(home, "preview", config, "--width", "40");
    assertEquals(0, run.exitCode(), run.err());
    Path sheet = home.resolve("output/tiny-preview.png");
    assertEquals("preview: " + sheet + "\n", run.out());
    assertTrue(Files.exists(sheet));
  }

  private static List<String> images(DatasetFolder dataset) throws IOException {
    try (Stream<Path> files = Files.list(dataset.images())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void withoutBlenderTheComparisonSaysWhatToInstall() {
    Cli run = Cli.run(home, "benchmark", "render", "--blender", "no-such-blender");
    assertTrue(run.complaint().contains("apt-get install blender"), run.complaint());
    assertEquals(1, run.exitCode());
  }

  @Test
  void theComparisonKnowsItsCars() {
    Cli run = Cli.run(home, "benchmark", "render", "--cars", "sedan,zeppelin");
    assertTrue(run.complaint().contains("zeppelin"), run.complaint());
    assertEquals(2, run.exitCode());
  }
}
