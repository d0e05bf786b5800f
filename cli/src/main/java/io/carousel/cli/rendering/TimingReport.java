package io.carousel.cli.rendering;

import io.carousel.renderer.timing.FrameTime;
import io.carousel.renderer.timing.Step;
import io.carousel.renderer.timing.StepTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a rendering's time went into, for people to read. */
final class TimingReport {

  /** A frame that takes so many times the median is named. */
  private static final double SLOW = 20;

  private static final int MOST_NAMED = 10;

  private final StepTimes times;
  private final String device;

  /**
   * A report.
   *
   * @param times what was measured
   * @param device the name of what drew
   */
  TimingReport(StepTimes times, String device) {
    this.times = times;
    this.device = device;
  }

  /** A line about all frames, one a step, and one for each frame that took far longer than most. */
  List<String> lines() {
    List<FrameTime> frames = times.frames();
    if (frames.isEmpty()) {
      return List.of("timings: no frame was drawn");
    }
    double[] sorted = frames.stream().mapToDouble(FrameTime::milliseconds).sorted().toArray();
    double median = sorted[sorted.length / 2];
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "timings: %d frames on %s; ms a frame: mean %.1f, median %.1f, slowest %.1f",
            sorted.length,
            device,
            frames.stream().mapToDouble(FrameTime::milliseconds).average().orElseThrow(),
            median,
            sorted[sorted.length - 1]));
    for (Step step : Step.values()) {
      lines.add(
          line(
              "  %-10s %8.1f ms  %s",
              step.label(), times.milliseconds(step) / sorted.length, step.meaning()));
    }
    lines.addAll(slow(frames, median));
    return lines;
  }

  private static List<String> slow(List<FrameTime> frames, double median) {
    List<FrameTime> slow =
        frames.stream()
            .filter(frame -> frame.milliseconds() > SLOW * median)
            .sorted(Comparator.comparingDouble(FrameTime::milliseconds).reversed())
            .toList();
    List<String> lines = new ArrayList<>();
    for (FrameTime frame : slow.subList(0, Math.min(MOST_NAMED, slow.size()))) {
      lines.add(
          line(
              "slow: frame %d took %.1f ms, %.0f times the median; %.1f ms of it %s",
              frame.frame(),
              frame.milliseconds(),
              frame.milliseconds() / median,
              frame.ofMost(),
              frame.most().label()));
    }
    if (slow.size() > MOST_NAMED) {
      lines.add(line("slow: %d more frames", slow.size() - MOST_NAMED));
    }
    return lines;
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
