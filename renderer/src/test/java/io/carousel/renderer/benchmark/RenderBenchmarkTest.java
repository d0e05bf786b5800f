package io.carousel.renderer.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.renderer.car.library.CarLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program in Blender's place that gives every pixel the same light. */
class RenderBenchmarkTest {

  private static final int WIDTH = 32;
  private static final int HEIGHT = 24;

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  // Bytes 0x3E3E3E3E are the number 0.186. Its calls are written down beside it.
  private Path even() throws IOException {
    return program(
        """
        echo "$@" >> "$0.calls"
        while [ "$1" != -- ]; do shift; done
        shift 5
        echo "carousel: load 2.5 1.5"
        while [ $# -gt 0 ]; do
          head -c %d /dev/zero | tr '\\0' '>' > "$3"
          echo "carousel: render $1 8.0 16.0"
          shift 3
        done
        """
            .formatted(4 * 4 * WIDTH * HEIGHT));
  }

  private Path program(String afterVersion) throws IOException {
    Path program = folder.resolve("blender");
    Files.writeString(
        program,
        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'Blender 3.4.1'; exit; fi\n"
            + afterVersion);
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }

  private void run(Path blender) {
    RenderBenchmark.Settings settings =
        new RenderBenchmark.Settings(List.of("sedan"), WIDTH, HEIGHT, 1, 64, 256);
    new RenderBenchmark(
            new CarLibrary(), settings, folder.resolve("out"), lines::add, Progress.silent())
        .run(blender.toString(), OptionalInt.empty());
  }

  @Test
  void everySunHasItsLineItsFiguresAndItsPictures() throws IOException {
    run(even());
    JsonNode figures = new ObjectMapper().readTree(folder.resolve("out/figures.json").toFile());
    assertEquals("Blender 3.4.1", figures.get("blender").asText());
    assertEquals(3, figures.get("scenes").size());
    for (JsonNode scene : figures.get("scenes")) {
      assertEquals(8, scene.at("/cycles/seconds").asDouble());
      assertEquals(16, scene.at("/cycles/processorSeconds").asDouble());
      assertEquals(1, scene.get("cyclesSsim").asDouble(), 1e-12);
      assertTrue(scene.get("ssim").asDouble() < 0.95);
      assertTrue(scene.get("lightError").asDouble() > 0);
      assertTrue(scene.at("/carousel/seconds").asDouble() > 0);
      String name = "sedan-" + scene.get("sun").asText();
      assertEquals(
          1,
          lines.stream()
              .filter(line -> line.matches("sedan +" + scene.get("sun").asText() + " .*"))
              .count());
      assertTrue(Files.exists(folder.resolve("out/" + name + "/carousel-cycles.png")));
    }
    assertTrue(Files.exists(folder.resolve("out/side-by-side.jpg")));
  }

  @Test
  void convergedPicturesAreKept() throws IOException {
    Path blender = even();
    run(blender);
    run(blender);
    long converged =
        Files.readAllLines(folder.resolve("blender.calls")).stream()
            .filter(call -> call.contains(" 256 "))
            .count();
    assertEquals(3, converged);
  }

  @Test
  void whatBlenderComplainsAboutIsSaidInOneLine() throws IOException {
    Path blender = program("echo 'carousel: failed KeyError: PAINT'\nexit 1\n");
    JobFailedException failure = assertThrows(JobFailedException.class, () -> run(blender));
    assertTrue(failure.getMessage().contains("KeyError: PAINT"), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }
}
