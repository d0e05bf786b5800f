package io.carousel.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BarProgressTest {

  private final BarRenderer renderer = new BarRenderer(new Pace("render", 200, "image"));
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Progress progress =
      new BarProgress(
          new PrintStream(bytes, true, StandardCharsets.UTF_8), 80, () -> Instant.EPOCH);

  @Test
  void theBarShowsRateAndTimeLeft() {
    assertEquals(
        "render  25% [##########                              ] 50/200 images, 5.0 images/s, 0:30"
            + " left",
        renderer.render(50, Duration.ofSeconds(10), 120));
  }

  @Test
  void theBarFitsItsTerminal() {
    for (int width = 0; width < 130; width++) {
      int length = renderer.render(50, Duration.ofSeconds(10), width).length();
      assertTrue(length <= width, length + " characters on " + width);
    }
  }

  @Test
  void beforeTheFirstUnitNothingIsPredicted() {
    assertTrue(renderer.render(0, Duration.ZERO, 120).endsWith("0/200 images, ? images/s, ? left"));
  }

  @Test
  void nothingOfTheBarIsLeftWhenTheProgramIsStopped() {
    Progress.Step step = progress.begin("render", 3, "image");
    step.advance(1);
    progress.interrupted();
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(printed.endsWith("\r\033[K"), printed);
    step.advance(2);
    step.close();
    progress.begin("annotate", 3, "image").close();
    assertEquals(printed, bytes.toString(StandardCharsets.UTF_8));
  }

  /** The library would ask by JLine, which takes Ctrl-C from Java. */
  @Test
  void theTerminalIsAskedNothing() throws ReflectiveOperationException {
    Field asked =
        Class.forName("me.tongfei.progressbar.TerminalUtils").getDeclaredField("terminal");
    asked.setAccessible(true);
    try (Progress.Step step = progress.begin("render", 3, "image")) {
      step.advance(1);
      progress.interrupted();
      assertNull(asked.get(null));
    }
  }

  @Test
  void aClosingLineIsLeft() {
    try (Progress.Step step = progress.begin("render", 3, "image")) {
      step.advance(3);
    }
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(printed.endsWith("render: 3 images in 0:00 (? images/s)\n"), printed);
  }
}
