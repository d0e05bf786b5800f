package io.carousel.renderer.timing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Adds up how long steps take. Safe to use from any thread. */
public final class StepTimes {

  private final Map<Step, LongAdder> nanoseconds = new EnumMap<>(Step.class);
  private final Map<Step, Double> before = new EnumMap<>(Step.class);
  private final List<FrameTime> frames = new ArrayList<>();

  /** No time yet. */
  public StepTimes() {
    for (Step step : Step.values()) {
      nanoseconds.put(step, new LongAdder());
      before.put(step, 0.0);
    }
  }

  /** Adds to a step. */
  public void add(Step step, long nanosecondsTaken) {
    nanoseconds.get(step).add(nanosecondsTaken);
  }

  /**
   * Ends a frame: what was added to the steps of drawing since the end of the last one is its.
   *
   * @param number the frame's
   * @param nanosecondsTaken from its scene to its picture in memory
   */
  public synchronized void endFrame(int number, long nanosecondsTaken) {
    Step most = Step.CAR;
    double ofMost = 0;
    for (Step step : Step.values()) {
      double now = milliseconds(step);
      double taken = now - before.put(step, now);
      if (taken > ofMost && step.isDrawing()) {
        most = step;
        ofMost = taken;
      }
    }
    frames.add(new FrameTime(number, nanosecondsTaken / 1e6, most, ofMost));
  }

  /** The frames so far, in the order in which they were drawn. */
  public synchronized List<FrameTime> frames() {
    return List.copyOf(frames);
  }

  /** What all of a step took so far, in milliseconds. */
  public double milliseconds(Step step) {
    return nanoseconds.get(step).sum() / 1e6;
  }
}
