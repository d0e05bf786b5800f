package io.carousel.cli;

import io.carousel.renderer.frame.Annotation;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** Frames of another source, and how long each took to draw. */
final class TimedFrames implements FrameSource {

  private final FrameSource frames;
  private final LongStream.Builder nanoseconds = LongStream.builder();

  /**
   * Times another source.
   *
   * @param frames draws the frames; is left open
   */
  TimedFrames(FrameSource frames) {
    this.frames = frames;
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

  /** One line about all frames so far. To be asked for once, after the last frame. */
  String summary() {
    double[] sorted =
        nanoseconds.build().sorted().mapToDouble(duration -> duration / 1e6).toArray();
    if (sorted.length == 0) {
      return "timings: no frame was drawn";
    }
    return String.format(
        Locale.ROOT,
        "timings: %d frames on %s; ms a frame: mean %.1f, median %.1f, slowest %.1f",
        sorted.length,
        device(),
        Arrays.stream(sorted).average().orElseThrow(),
        sorted[sorted.length / 2],
        sorted[sorted.length - 1]);
  }

  @Override
  public void close() {}
}
