package io.carousel.renderer.frame;

import io.carousel.renderer.detail.DetailLevel;
import java.util.function.DoubleFunction;

/**
 * What a stage is to do otherwise than usual; none of it changes what pictures show.
 *
 * @param stopwatch hears what a frame's time goes into
 * @param memory what cars may take
 * @param detail how exactly a car is drawn of which a pixel shows so many metres
 */
record StageOptions(
    DeviceStopwatch stopwatch, CarMemory memory, DoubleFunction<DetailLevel> detail) {

  /** Untimed, on this machine, as exactly as can be seen. */
  static StageOptions standard() {
    return new StageOptions(DeviceStopwatch.stopped(), CarMemory.ofThisMachine(), DetailLevel::of);
  }

  StageOptions withStopwatch(DeviceStopwatch other) {
    return new StageOptions(other, memory, detail);
  }

  StageOptions withMemory(CarMemory other) {
    return new StageOptions(stopwatch, other, detail);
  }

  StageOptions withDetail(DoubleFunction<DetailLevel> other) {
    return new StageOptions(stopwatch, memory, other);
  }
}
