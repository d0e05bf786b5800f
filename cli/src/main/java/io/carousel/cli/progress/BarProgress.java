package io.carousel.cli.progress;

import io.carousel.job.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Draws a step as a bar on a terminal, and leaves one closing line in its place. */
public final class BarProgress implements Progress {

  private static final int REDRAW_MILLIS = 250;

  private final PrintStream terminal;
  private final int columns;
  private final InstantSource clock;
  private final Set<BarStep> open = ConcurrentHashMap.newKeySet();
  private volatile boolean interrupted;

  /**
   * A progress on a terminal.
   *
   * @param terminal where to draw; must understand a carriage return, and ANSI's erasing of a line
   * @param columns how wide it is, in characters
   * @param clock tells the time
   */
  public BarProgress(PrintStream terminal, int columns, InstantSource clock) {
    this.terminal = terminal;
    this.columns = columns;
    this.clock = clock;
  }

  @Override
  public Step begin(String name, long total, String unit) {
    if (total == 0 || interrupted) {
      return Progress.silent().begin(name, total, unit);
    }
    Pace pace = new Pace(name, total, unit);
    BarRenderer renderer = new BarRenderer(pace);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setInitialMax(total)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new StatusLine(terminal, columns))
            .setRenderer(renderer)
            .clearDisplayOnFinish()
            .build();
    BarStep step = new BarStep(pace, renderer, bar);
    open.add(step);
    return step;
  }

  /** Takes the bars away, so that what is printed next begins on a line of its own. */
  @Override
  public synchronized void interrupted() {
    if (interrupted) {
      return;
    }
    interrupted = true;
    open.forEach(BarStep::erase);
    new StatusLine(terminal, columns).clear();
  }

  private final class BarStep implements Step {

    private Pace pace;
    private final BarRenderer renderer;
    private final ProgressBar bar;
    private final Instant start = clock.instant();

    BarStep(Pace pace, BarRenderer renderer, ProgressBar bar) {
      this.pace = pace;
      this.renderer = renderer;
      this.bar = bar;
    }

    @Override
    public void advance(long units) {
      if (!interrupted) {
        bar.stepBy(units);
      }
    }

    @Override
    public synchronized void extend(long units, String unit) {
      pace = pace.extended(units);
      renderer.set(pace);
      bar.maxHint(pace.total());
    }

    @Override
    public synchronized void close() {
      open.remove(this);
      if (interrupted) {
        return; // The bar was closed and taken away.
      }
      bar.close();
      Duration elapsed = Duration.between(start, clock.instant());
      terminal.println(pace.closing(bar.getCurrent(), elapsed));
    }

    private synchronized void erase() {
      bar.close();
    }
  }
}
