package io.carousel.job.worker;

/**
 * A task that was not done.
 *
 * @param task the task
 * @param cause whose fault it is
 * @param message what went wrong, in a clause
 */
public record WorkerFailure(WorkerTask task, Cause cause, String message) {

  /** Whose fault a failure is. */
  public enum Cause {
    /** What the user gave: doing it again would not help. */
    INPUT,
    /** The work could not be done. */
    WORK,
    /** The process ended without a word, even when it was started a second time. */
    CRASH
  }
}
