package io.carousel.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal on which a bar is drawn again and again. It asks the terminal nothing: the
 * library's own consumer does so by JLine, which takes Ctrl-C from Java, so that the program would
 * end without a word and without tidying up.
 */
final class StatusLine implements ProgressBarConsumer {

  /** To the start of the line, and away with all that is on it: the terminal's own ^C too. */
  private static final String ERASE = "\r\033[K";

  private final PrintStream terminal;
  private final int columns;

  StatusLine(PrintStream terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public int getMaxRenderedLength() {
    return columns - 1; // In the last column the cursor would wait for the next line.
  }

  @Override
  public void accept(String line) {
    terminal.print(ERASE + line);
    terminal.flush();
  }

  @Override
  public void clear() {
    terminal.print(ERASE);
    terminal.flush();
  }

  @Override
  public void close() {
    terminal.flush();
  }
}
