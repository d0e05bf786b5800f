package io.carousel.stage;

import io.carousel.job.Progress;

/**
 * One step of a progress for parts that say how large they are only when they begin. Until then
 * they count as large as the mean of those that have.
 */
public final class JointStep implements Progress.Step {

  private final Progress progress;
  private final String name;
  private final int parts;
  private Progress.Step step;
  private long known;
  private int begun;
  private long shown;

  /**
   * A step that nothing is known of yet.
   *
   * @param name what is being done
   * @param parts how many parts there are
   */
  public JointStep(Progress progress, String name, int parts) {
    this.progress = progress;
    this.name = name;
    this.parts = parts;
  }

  /** Hears that a part has begun and how large it is, or that one is larger than it said. */
  @Override
  public synchronized void extend(long units, String unit) {
    known += units;
    begun = Math.min(parts, begun + 1);
    long total = known * parts / begun;
    if (step == null) {
      step = progress.begin(name, total, unit);
    } else {
      step.extend(total - shown, unit);
    }
    shown = total;
  }

  @Override
  public synchronized void advance(long units) {
    if (step != null) {
      step.advance(units);
    }
  }

  @Override
  public synchronized void close() {
    if (step != null) {
      step.close();
    }
  }
}
