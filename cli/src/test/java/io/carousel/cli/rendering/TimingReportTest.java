package io.carousel.cli.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.timing.Step;
import io.carousel.renderer.timing.StepTimes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingReportTest {

  private static final long MILLISECOND = 1_000_000;

  private final StepTimes times = new StepTimes();

  private void frame(int number, long shadows, long surfaces) {
    times.add(Step.SHADOWS, shadows * MILLISECOND);
    times.add(Step.SURFACES, surfaces * MILLISECOND);
    times.add(Step.ENCODE, 5000 * MILLISECOND);
    times.endFrame(number, (shadows + surfaces) * MILLISECOND);
  }

  private List<String> slow() {
    return new TimingReport(times, "device")
        .lines().stream().filter(line -> line.startsWith("slow: ")).toList();
  }

  @Test
  void aFrameThatTakesMoreThanTwentyTimesTheMedianIsNamedWithTheStepThatItTookItFor() {
    for (int number = 0; number < 9; number++) {
      frame(number, 4, 6);
    }
    frame(17, 250, 10);
    frame(18, 100, 90);
    assertEquals(
        List.of("slow: frame 17 took 260.0 ms, 26 times the median; 250.0 ms of it shadows"),
        slow());
  }

  @Test
  void ofManySlowFramesTheSlowestTenAreNamed() {
    for (int number = 0; number < 40; number++) {
      frame(number, 1, 1);
    }
    for (int number = 40; number < 52; number++) {
      frame(number, 1000 + number, 1);
    }
    assertEquals(11, slow().size());
    assertTrue(slow().get(0).startsWith("slow: frame 51 took 1052.0 ms"), slow().get(0));
    assertEquals("slow: 2 more frames", slow().get(10));
  }

  @Test
  void noFrameIsNoMedian() {
    assertEquals(List.of("timings: no frame was drawn"), new TimingReport(times, "device").lines());
  }
}
