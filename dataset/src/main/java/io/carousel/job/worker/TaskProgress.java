package io.carousel.job.worker;

import io.carousel.job.Progress;

/** Passes on how far a task is; what is done a second time, after a crash, does not count again. */
public final class TaskProgress {

  private final Progress.Step step;
  private long done;
  private long expected;

  /**
   * A task's progress.
   *
   * @param done how many units of it were done before
   * @param step hears of those that are done from now on
   */
  public TaskProgress(long done, Progress.Step step) {
    this.done = done;
    this.step = step;
  }

  /** Hears how many units there are to be done in all, as far as is known by now. */
  public synchronized void expect(long units, String unit) {
    step.extend(units - expected, unit);
    expected = units;
  }

  /** Hears how many units are done by now. */
  public synchronized void reach(long units) {
    if (units > done) {
      step.advance(units - done);
      done = units;
    }
  }
}
