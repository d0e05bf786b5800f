package io.carousel.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;
  private final Progress progress =
      new LineProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void aLongStepIsALineEveryTenSecondsAndAClosingOne() {
    try (Progress.Step step = progress.begin("render", 200, "image")) {
      for (int i = 0; i < 200; i++) {
        now = now.plusMillis(150);
        step.advance(1);
      }
    }
    assertEquals(
        List.of(
            "render: 67/200 images, 6.7 images/s, 0:20 left",
            "render: 134/200 images, 6.7 images/s, 0:10 left",
            "render: 200 images in 0:30 (6.7 images/s)"),
        lines());
  }

  @Test
  void aStepThatStopsEarlySaysHowFarItCame() {
    try (Progress.Step step = progress.begin("embed", 4000, "image")) {
      now = now.plusSeconds(8000);
      step.advance(1000);
    }
    assertEquals(
        List.of(
            "embed: 1000/4000 images, 8.0 s per image, 6:40:00 left",
            "embed: 1000 of 4000 images in 2:13:20 (8.0 s per image)"),
        lines());
  }

  @Test
  void aStepWithNothingToDoSaysNothing() {
    progress.begin("render", 0, "image").close();
    assertEquals(List.of(), lines());
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
