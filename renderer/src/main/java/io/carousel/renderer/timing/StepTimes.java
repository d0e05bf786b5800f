package io.carousel.renderer.timing;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Adds up how long steps take. Safe to use from any thread. */
public final class StepTimes {

  private final Map<Step, LongAdder> nanoseconds = new EnumMap<>(Step.class);

  /** No time yet. */
  public StepTimes() {
    for (Step step : Step.values()) {
      nanoseconds.put(step, new LongAdder());
    }
  }

  /** Adds to a step. */
  public void add(Step step, long nanosecondsTaken) {
    nanoseconds.get(step).add(nanosecondsTaken);
  }

  /** What all of a step took so far, in milliseconds. */
  public double milliseconds(Step step) {
    return nanoseconds.get(step).sum() / 1e6;
  }
}
