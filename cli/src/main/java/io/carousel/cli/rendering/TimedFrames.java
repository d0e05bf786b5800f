package io.carousel.cli.rendering;

import io.carousel.renderer.frame.Annotation;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.timing.Step;
import io.carousel.renderer.timing.StepTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Frames of another source, how long each took to draw, and what that time went into. */
public final class TimedFrames implements FrameSource {

  private final FrameSource frames;
  private final StepTimes steps;
  private final LongStream.Builder nanoseconds = LongStream.builder();

  /**
   * Times another source.
   *
   * @param frames draws the frames; is left open
   * @param steps what the time of drawing and writing goes into
   */
  public TimedFrames(FrameSource frames, StepTimes steps) {
    this.frames = frames;
    this.steps = steps;
  }

  @Override
  public String device() {
    return frames.device();
  }

  @Override
  public Picture render(Scene scene) {
    long start = System.nanoTime();
    Picture picture = frames.render(scene);
    nanoseconds.add(System.nanoTime() - start);
    return picture;
  }

  @Override
  public Annotation annotate(Scene scene) {
    return frames.annotate(scene);
  }

  /** A line about all frames so far and one a step. To be asked for once, after the last frame. */
  public List<String> summary() {
    double[] sorted =
        nanoseconds.build().sorted().mapToDouble(duration -> duration / 1e6).toArray();
    if (sorted.length == 0) {
      return List.of("timings: no frame was drawn");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "timings: %d frames on %s; ms a frame: mean %.1f, median %.1f, slowest %.1f",
            sorted.length,
            device(),
            Arrays.stream(sorted).average().orElseThrow(),
            sorted[sorted.length / 2],
            sorted[sorted.length - 1]));
    for (Step step : Step.values()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-10s %8.1f ms  %s",
              step.label(),
              steps.milliseconds(step) / sorted.length,
              step.meaning()));
    }
    return lines;
  }

  @Override
  public void close() {}
}
