package io.carousel.cluster.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real master and two real workers on this machine, and commands that run on them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // a process that should have ended may not
class SparkClusterTest {

  private static final String SCENE =
      """
      image: {width: 32, height: 24}
      count: 24
      passes: 1
      properties:
        model: {fleet: {identities: 8, bodies: [sedan, van]}}
        rotation_z: {from: 0, to: 360, levels: 4}
        bg_color_hue: {from: 0, to: 1, levels: 4}
      """;

  @TempDir private Path home;
  private Process daemons;
  private String master;

  /**
   * How a command ended.
   *
   * @param exitCode its exit code
   * @param printed what it printed, errors among it
   */
  private record Ended(int exitCode, String printed) {}

  @BeforeEach
  void startCluster() throws IOException, InterruptedException {
    Files.writeString(home.resolve("scene.yaml"), SCENE);
    Files.createDirectory(home.resolve("models"));
    launcher("");
    Path log = home.resolve("daemons.log");
    daemons =
        start(
            log,
            List.of(
                "cluster",
                "start",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--workers",
                "2",
                "--cores",
                "1"));
    while (!Files.readString(log).contains("Ctrl-C")) {
      assertTrue(daemons.isAlive(), Files.readString(log));
      Thread.sleep(50);
    }
    master = Files.readString(log).lines().reduce((a, b) -> b).orElseThrow().split(": ", 2)[0];
  }

  @AfterEach
  void endCluster() throws InterruptedException {
    daemons.destroy();
    daemons.waitFor();
  }

  /** The program that tasks start. */
  private void launcher(String before) throws IOException {
    Path launcher = home.resolve("carousel");
    Files.writeString(
        launcher,
        "#!/bin/sh\n%s\nexec %s \"$@\"\n".formatted(before, String.join(" ", java(home))));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static List<String> java(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dcarousel.home=" + home,
        "-cp",
        System.getProperty("java.class.path"),
        "io.carousel.cli.Main");
  }

  private Process start(Path log, List<String> words) throws IOException {
    List<String> all = new ArrayList<>(java(home));
    all.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put(SharedSecret.VARIABLE, home.resolve("secret").toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  private Ended run(String... words) throws IOException, InterruptedException {
    Path log = Files.createTempFile(home, "command", ".log");
    int exitCode = start(log, List.of(words)).waitFor();
    return new Ended(exitCode, Files.readString(log));
  }

  private Ended onSpark(String... words) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of("on", master), Arrays.stream(words)).toArray(String[]::new));
  }

  @Test
  void whatIsMadeWhileAnExecutorIsKilledIsWhatOneProcessMakes()
      throws IOException, InterruptedException {
    assertEquals(0, run("render", "scene.yaml", "--output", "alone/dataset").exitCode());
    assertEquals(0, run("embed", "alone/dataset", "--batch", "4").exitCode());
    assertEquals(0, run("evaluate", "alone/dataset").exitCode());

    Thread killer = new Thread(this::killAnExecutorOnceItDraws, "killer");
    killer.start();
    Ended render = onSpark("--parts", "6", "render", "scene.yaml", "--output", "spark/dataset");
    killer.join();
    assertEquals(0, render.exitCode(), render.printed());
    assertTrue(render.printed().contains("render: 6 parts, "), render.printed());
    assertTrue(render.printed().contains("done again: "), render.printed());
    Ended embed = onSpark("embed", "spark/dataset", "--batch", "4");
    assertEquals(0, embed.exitCode(), embed.printed());
    Ended evaluate = onSpark("--parts", "2", "evaluate", "spark/dataset");
    assertEquals(0, evaluate.exitCode(), evaluate.printed());
    assertEquals(contents(home.resolve("alone")), contents(home.resolve("spark")));
    assertTrue(Files.notExists(home.resolve("output/on")), "what parts said is left");
  }

  @Test
  void aPartThatAlwaysFailsIsNamedAndWrongInputIsNotTriedAgain()
      throws IOException, InterruptedException {
    Ended wrong = onSpark("render", "scene.yaml", "--set", "passes=0", "--output", "wrong");
    assertEquals(2, wrong.exitCode(), wrong.printed());
    launcher("if [ \"$1\" = part ]; then echo the GPU fell off the bus; exit 134; fi");
    Ended failed = onSpark("--parts", "2", "render", "scene.yaml", "--output", "failed");
    assertEquals(1, failed.exitCode(), failed.printed());
    assertTrue(
        failed
            .printed()
            .contains(
                "its process was ended by signal 6, having said: the GPU fell off the bus (on"
                    + " 127.0.0.1), after 3 attempts"),
        failed.printed());
    launcher("export __EGL_VENDOR_LIBRARY_DIRS=/nowhere");
    Ended blind = onSpark("--parts", "2", "render", "scene.yaml", "--output", "blind");
    assertEquals(1, blind.exitCode(), blind.printed());
    assertTrue(blind.printed().contains(": no OpenGL 4.1 driver was found"), blind.printed());
  }

  @Test
  void aMasterThatIsNotThereIsSaidAtOnce() throws IOException, InterruptedException {
    Ended nobody = run("on", "spark://127.0.0.1:1", "render", "scene.yaml", "--output", "nobody");
    assertEquals(1, nobody.exitCode(), nobody.printed());
    assertTrue(
        nobody.printed().contains("spark://127.0.0.1:1: no Spark master answers there"),
        nobody.printed());
  }

  @Test
  void aDiskThatIsNotSharedIsNamed() {
    PartOrder order =
        new PartOrder(1, List.of("/bin/true"), "/", home.resolve("elsewhere").toString(), 1);
    PartFailedException e =
        assertThrows(PartFailedException.class, () -> new PartFunction().call(order));
    assertTrue(
        e.getMessage().startsWith(home.resolve("elsewhere") + ": there is no such folder on "),
        e.getMessage());
  }

  private void killAnExecutorOnceItDraws() {
    try {
      while (!Files.isDirectory(home.resolve("spark/dataset/images"))) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Optional<ProcessHandle> executor =
        daemons
            .descendants()
            .filter(
                one ->
                    one.info()
                        .commandLine()
                        .filter(line -> line.contains("CoarseGrainedExecutorBackend"))
                        .isPresent())
            .findFirst();
    executor.orElseThrow().destroyForcibly(); // SIGKILL
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
