package io.carousel.cli.progress;

import io.carousel.job.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Writes how far a step is as plain lines, for a log: one every ten seconds and one at its end. */
public final class LineProgress implements Progress {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final PrintStream log;
  private final InstantSource clock;

  /**
   * A progress in a log.
   *
   * @param log where to write
   * @param clock tells the time
   */
  public LineProgress(PrintStream log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Step begin(String name, long total, String unit) {
    if (total == 0) {
      return Progress.silent().begin(name, total, unit);
    }
    return new LineStep(new Pace(name, total, unit));
  }

  private final class LineStep implements Step {

    private Pace pace;
    private final Instant start = clock.instant();
    private Instant lastLine = start;
    private long done;

    LineStep(Pace pace) {
      this.pace = pace;
    }

    @Override
    public synchronized void advance(long units) {
      done += units;
      Instant now = clock.instant();
      if (done < pace.total() && Duration.between(lastLine, now).compareTo(INTERVAL) >= 0) {
        log.println(pace.name() + ": " + pace.underWay(done, Duration.between(start, now)));
        lastLine = now;
      }
    }

    @Override
    public synchronized void extend(long units, String unit) {
      pace = pace.extended(units);
    }

    @Override
    public synchronized void close() {
      log.println(pace.closing(done, Duration.between(start, clock.instant())));
    }
  }
}
