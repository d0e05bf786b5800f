package io.carousel.job;

/**
 * Hears how far a long step is. Renderer and analysis report to it; the command line draws it as a
 * bar with rate and time left.
 */
@FunctionalInterface
public interface Progress {

  /**
   * Begins a step.
   *
   * @param name what is being done, as a person would read it: "render"
   * @param total number of units in the step, at least 0
   * @param unit what is counted, in the singular: "image"
   * @return the step, to be closed when it ends, however it ends
   */
  Step begin(String name, long total, String unit);

  /**
   * Hears that the program is being stopped: nothing more may be shown of any step. By default that
   * is nothing.
   */
  default void interrupted() {}

  /** A step under way. Safe to call from any thread. */
  interface Step extends AutoCloseable {

    /** Counts {@code units} more as done. */
    void advance(long units);

    /**
     * Hears that there are more units than was said, for steps whose size shows only as they go. By
     * default that is nothing.
     *
     * @param units how many more; less than 0 for fewer
     * @param unit what is counted, in the singular
     */
    default void extend(long units, String unit) {}

    @Override
    void close();
  }

  /** A progress that nobody watches. */
  static Progress silent() {
    return (name, total, unit) ->
        new Step() {
          @Override
          public void advance(long units) {}

          @Override
          public void close() {}
        };
  }
}
