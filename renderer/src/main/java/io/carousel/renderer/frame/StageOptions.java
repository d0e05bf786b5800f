package io.carousel.renderer.frame;

import io.carousel.renderer.detail.DetailChoice;

/**
 * What a stage is to do otherwise than usual; none of it changes what pictures show.
 *
 * @param stopwatch hears what a frame's time goes into
 * @param memory what cars may take
 * @param detail how exactly cars are drawn
 */
record StageOptions(DeviceStopwatch stopwatch, CarMemory memory, DetailChoice detail) {

  /** Untimed, on this machine, as exactly as can be seen. */
  static StageOptions standard() {
    return new StageOptions(
        DeviceStopwatch.stopped(), CarMemory.ofThisMachine(), DetailChoice.asSeen());
  }

  StageOptions withStopwatch(DeviceStopwatch other) {
    return new StageOptions(other, memory, detail);
  }

  StageOptions withMemory(CarMemory other) {
    return new StageOptions(stopwatch, other, detail);
  }

  StageOptions withDetail(DetailChoice other) {
    return new StageOptions(stopwatch, memory, other);
  }
}
