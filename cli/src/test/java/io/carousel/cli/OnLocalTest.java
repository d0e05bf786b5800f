package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to worker processes, what they write is what one process does. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a process that should have ended may not
class OnLocalTest {

  private static final int COUNT = 24;

  @TempDir private Path home;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
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
    Files.createDirectory(home.resolve("none"));
  }

  @Test
  void aDatasetDrawnWhileAWorkerIsKilledIsThatOfOneProcess()
      throws IOException, InterruptedException {
    Path alone = home.resolve("alone");
    Path divided = home.resolve("divided");
    run("render", config, "--output", alone);

    Thread killer = new Thread(() -> killAWorkerOnceItDraws(divided), "killer");
    killer.start();
    Cli render = Cli.run(home, "on", "local:2", "render", config, "--output", divided);
    killer.join();

    assertEquals(0, render.exitCode(), render.err());
    assertTrue(render.err().contains("render: 2 parts, "), render.err());
    assertTrue(
        render.err().contains("done again: ") && render.err().contains("was ended by signal 9"),
        render.err());
    assertEquals(FileContents.of(alone), FileContents.of(divided));
  }

  @Test
  void embeddingAndEvaluatingInPartsGiveTheFilesOfOneProcessAndSayAMistakeOnce()
      throws IOException {
    // Results name the dataset's folder, but for what it is in.
    Path alone = home.resolve("alone/dataset");
    Path divided = home.resolve("divided/dataset");
    for (Path dataset : List.of(alone, divided)) {
      run("render", config, "--count", 8, "--output", dataset);
    }
    run("embed", alone, "--models", home.resolve("none"), "--batch", 4);
    run("evaluate", alone);
    String embedded =
        run("on", "local:2", "embed", divided, "--models", home.resolve("none"), "--batch", 4);
    assertTrue(embedded.contains("embed: 2 parts, "), embedded);
    run("on", "local:2", "evaluate", divided);
    assertEquals(FileContents.of(alone), FileContents.of(divided));

    Files.writeString(divided.resolve("images/3.png"), "no image");
    Cli wrong = Cli.run(home, "on", "local:2", "embed", divided, "--models", home.resolve("none"));
    assertEquals(2, wrong.exitCode());
    assertEquals(1, wrong.complaint().lines().count(), wrong.err());
    assertTrue(wrong.err().contains("3.png"), wrong.err());
  }

  @Test
  void whatCannotBeDividedAndWhereNothingRunsIsRefused() {
    assertEquals(
        "\"study\": cannot be divided into parts; carousel on takes render, annotate, embed,"
            + " evaluate, explain, compare-saliency, locate-saliency, analyze",
        Cli.run(home, "on", "local:2", "study", "x").complaint());
    Cli nowhere = Cli.run(home, "on", "lokal:2", "render", config);
    assertEquals(2, nowhere.exitCode());
    assertTrue(nowhere.complaint().startsWith("\"lokal:2\": is no place"), nowhere.err());
  }

  /** Runs a command that must succeed; gives its standard error. */
  private String run(Object... words) {
    Cli cli = Cli.run(home, words);
    assertEquals(0, cli.exitCode(), cli.err());
    return cli.err();
  }

  private static void killAWorkerOnceItDraws(Path dataset) {
    Path images = dataset.resolve("images");
    while (!Files.isDirectory(images)) {
      pause();
    }
    ProcessHandle.current().children().findFirst().ifPresent(ProcessHandle::destroyForcibly);
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
