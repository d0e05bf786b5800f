package io.carousel.cli.progress;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** Draws {@code render 28% [##### ] 57/200 images, 6.4 images/s, 0:22 left}. */
final class BarRenderer implements ProgressBarRenderer {

  private static final int WIDEST_BAR = 40;

  private volatile Pace pace;

  BarRenderer(Pace pace) {
    this.pace = pace;
  }

  /** Draws another pace from now on, as there turned out to be more to do. */
  void set(Pace other) {
    pace = other;
  }

  @Override
  public String render(ProgressState state, int maxLength) {
    return render(state.getCurrent(), state.getElapsedAfterStart(), maxLength);
  }

  String render(long done, Duration elapsed, int maxLength) {
    long percent = 100 * done / pace.total();
    String before = "%s %3d%% [".formatted(pace.name(), percent);
    String after = "] " + pace.underWay(done, elapsed);
    int room = Math.min(WIDEST_BAR, maxLength - before.length() - after.length());
    if (room < 1) {
      String line = before + after;
      return line.substring(0, Math.min(line.length(), Math.max(maxLength, 0)));
    }
    int filled = (int) Math.min(room, room * done / pace.total());
    return before + "#".repeat(filled) + " ".repeat(room - filled) + after;
  }
}
