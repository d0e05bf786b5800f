package io.carousel.job.worker;

import java.time.Duration;
import java.util.Optional;

/** Hears of every attempt at a {@link WorkerPool}'s tasks. Called from several threads. */
@FunctionalInterface
public interface PoolWatch {

  /**
   * An attempt has ended.
   *
   * @param attempt which one, from 1
   * @param time how long it took
   * @param failure why the task was not done; empty if it was
   * @return whether further tasks are to be begun; those under way go on in any case
   */
  boolean ended(WorkerTask task, int attempt, Duration time, Optional<WorkerFailure> failure);
}
