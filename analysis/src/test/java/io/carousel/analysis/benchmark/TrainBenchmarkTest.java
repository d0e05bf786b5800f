package io.carousel.analysis.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainBenchmarkTest {

  private static final List<TrainCase> SMALL =
      List.of(new TrainCase(Architectures.SMALL, new ImageSize(32, 32), 8, 2));

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  private JsonNode run(List<TrainCase> cases, List<String> pythons) throws IOException {
    new TrainBenchmark(cases, pythons, folder, lines::add).run(1);
    return new ObjectMapper().readTree(folder.resolve("figures.json").toFile());
  }

  private String program(String script) throws IOException {
    Path program = folder.resolve("python");
    Files.writeString(program, "#!/bin/sh\nif [ \"$1\" = -c ]; then exit 0; fi\n" + script);
    assertTrue(program.toFile().setExecutable(true));
    return program.toString();
  }

  @Test
  void withoutPyTorchItsOwnRateIsMeasuredAndThatIsSaid() throws IOException {
    JsonNode figures = run(SMALL, List.of("no-such-python", "false"));
    assertEquals(
        "not compared with PyTorch, as no Python here has it (Debian, Ubuntu: apt-get install"
            + " python3-torch)",
        lines.get(1));
    JsonNode network = figures.at("/networks/0");
    assertTrue(network.get("images_per_processor_second").asDouble() > 0, figures.toString());
    assertFalse(network.has("pytorch_per_processor_second"));
    assertFalse(figures.has("pytorch"));
    assertTrue(lines.get(3).startsWith("small, 32 x 32 "), lines.get(3));
  }

  @Test
  void thePeersTimesBecomeItsRates() throws IOException {
    String python =
        program("read plan; echo ready 9.9; while read line; do echo took 0.5 0.25; done");
    JsonNode figures = run(SMALL, List.of(python));
    assertEquals("9.9", figures.get("pytorch").asText());
    JsonNode network = figures.at("/networks/0");
    assertEquals(32, network.get("pytorch_per_second").asDouble());
    assertEquals(64, network.get("pytorch_per_processor_second").asDouble());
  }

  @Test
  void aPeerThatFailsIsSaidInOneLine() throws IOException {
    String python = program("read plan; echo ready 9.9; read line; echo oh dear");
    JobFailedException failure =
        assertThrows(JobFailedException.class, () -> run(SMALL, List.of(python)));
    assertEquals(1, failure.getMessage().lines().count());
    assertTrue(failure.getMessage().contains("oh dear"), failure.getMessage());
  }

  /** Its layers are told to it, so all kinds must be understood. */
  @Test
  void pyTorchTakesStepsOfEveryNetwork() throws IOException {
    ImageSize size = new ImageSize(32, 32);
    List<TrainCase> cases =
        Architectures.ALL.stream()
            .map(architecture -> new TrainCase(architecture, size, 2, 1))
            .toList();
    JsonNode figures = run(cases, TrainBenchmark.PYTHONS);
    assumeTrue(figures.has("pytorch"), "no python3 here has PyTorch");
    assertEquals(3, figures.get("networks").size());
    for (JsonNode network : figures.get("networks")) {
      assertTrue(network.get("pytorch_per_processor_second").asDouble() > 0, network.toString());
    }
  }
}
