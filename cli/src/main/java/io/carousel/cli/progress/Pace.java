package io.carousel.cli.progress;

import java.time.Duration;
import java.util.Locale;

/**
 * A step of a job in words: how much of it is done, how fast it goes, how long it will still take.
 *
 * @param name what is being done
 * @param total number of units in the step
 * @param unit what is counted, in the singular
 */
record Pace(String name, long total, String unit) {

  /** The same step with more units, or fewer; never fewer than one. */
  Pace extended(long units) {
    return new Pace(name, Math.max(1, total + units), unit);
  }

  /** The line under way: {@code 57/200 images, 6.4 images/s, 0:22 left}. */
  String underWay(long done, Duration elapsed) {
    return "%d/%d %ss, %s, %s"
        .formatted(done, total, unit, rate(done, elapsed), timeLeft(done, elapsed));
  }

  /** The closing line: {@code render: 200 images in 0:31 (6.4 images/s)}. */
  String closing(long done, Duration elapsed) {
    String counted = done == total ? "" + done : done + " of " + total;
    return "%s: %s %s%s in %s (%s)"
        .formatted(name, counted, unit, total == 1 ? "" : "s", clock(elapsed), rate(done, elapsed));
  }

  private String rate(long done, Duration elapsed) {
    double seconds = elapsed.toMillis() / 1000.0;
    if (done == 0 || seconds == 0) {
      return "? " + unit + "s/s";
    }
    double perSecond = done / seconds;
    return perSecond >= 1
        ? String.format(Locale.ROOT, "%.1f %ss/s", perSecond, unit)
        : String.format(Locale.ROOT, "%.1f s per %s", 1 / perSecond, unit);
  }

  private String timeLeft(long done, Duration elapsed) {
    if (done == 0) {
      return "? left";
    }
    long left = Math.round((double) elapsed.toMillis() / done * (total - done));
    return clock(Duration.ofMillis(left)) + " left";
  }

  private static String clock(Duration time) {
    long seconds = Math.round(time.toMillis() / 1000.0);
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
