package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However a render is cut up or cut short, the dataset is the same to the byte. */
class DisturbedRenderTest {

  private static final int COUNT = 60;

  @TempDir private Path home;
  private Path config;
  private Map<String, String> undisturbed;

  @BeforeEach
  void renderUndisturbed() throws IOException {
    config =
        Files.writeString(
            home.resolve("scene.yaml"),
            """
            image: {width: 32, height: 24}
            count: %d
            passes: 1
            properties:
              model: {fleet: {identities: 8, bodies: [sedan, van]}}
              rotation_z: {from: 0, to: 360, levels: 4}
              bg_color_hue: {from: 0, to: 1, levels: 4}
            """
                .formatted(COUNT));
    Path whole = home.resolve("whole");
    assertEquals(0, Cli.run(home, "render", config, "--output", whole).exitCode());
    undisturbed = FileContents.of(whole);
    assertEquals(COUNT + 2, undisturbed.size());
  }

  @Test
  void threeShardsGiveTheFilesOfOneRun() throws IOException {
    Path sharded = home.resolve("sharded");
    for (int i = 3; i >= 1; i--) {
      Cli cli = Cli.run(home, "render", config, "--output", sharded, "--shard", i + "/3");
      assertEquals(0, cli.exitCode(), cli.err());
    }
    assertEquals(undisturbed, FileContents.of(sharded));
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aRunThatWasKilledIsResumedToTheSameFiles() throws IOException, InterruptedException {
    Path killed = home.resolve("killed");
    Process run = start("render", config, "--output", killed);
    killAfterThreeImages(run, killed);
    long rendered = images(killed);
    assertTrue(rendered >= 3 && rendered < COUNT, Files.readString(home.resolve("run.log")));

    Cli cli = Cli.run(home, "render", config, "--output", killed, "--resume");

    assertEquals(0, cli.exitCode(), cli.err());
    assertEquals(undisturbed, FileContents.of(killed));
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void twoAttemptsAtTheSameShardOneOfThemKilledGiveTheFilesOfOne()
      throws IOException, InterruptedException {
    Path twice = home.resolve("twice");
    Object[] shard = {"render", config, "--output", twice, "--shard", "1/2", "--resume"};
    Process victim = start(shard);
    Process survivor = start(shard);
    killAfterThreeImages(victim, twice);
    assertEquals(0, survivor.waitFor(), Files.readString(home.resolve("run.log")));
    Cli cli = Cli.run(home, "render", config, "--output", twice, "--shard", "2/2");
    assertEquals(0, cli.exitCode(), cli.err());
    assertEquals(undisturbed, FileContents.of(twice));
  }

  private Process start(Object... arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dcarousel.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    Arrays.stream(arguments).map(Object::toString).forEach(words::add);
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("run.log").toFile()))
        .start();
  }

  private static void killAfterThreeImages(Process run, Path root)
      throws IOException, InterruptedException {
    try {
      while (run.isAlive() && images(root) < 3) {
        Thread.sleep(5);
      }
    } finally {
      run.destroyForcibly(); // SIGKILL: no shutdown hook has a chance
      run.waitFor();
    }
  }

  private static long images(Path root) throws IOException {
    Path images = root.resolve("images");
    if (!Files.isDirectory(images)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(images)) {
      return files.filter(file -> file.toString().endsWith(".png")).count();
    }
  }
}
