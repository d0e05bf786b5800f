package io.carousel.cli;

import io.carousel.cli.home.Home;
import io.carousel.cli.progress.BarProgress;
import io.carousel.cli.progress.LineProgress;
import io.carousel.job.Progress;
import java.time.InstantSource;

/** Where the program starts. The launcher {@code carousel} calls it. */
public final class Main {

  /** How wide a terminal is taken to be where the launcher could not tell. */
  private static final int COLUMNS = 80;

  private Main() {}

  public static void main(String[] args) {
    // Java 17 cannot tell by itself whether standard error is a terminal; the launcher can.
    boolean terminal = Boolean.getBoolean("carousel.terminal");
    QuietLogging.install(System.err, terminal);
    Progress progress =
        terminal
            ? new BarProgress(
                System.err, Integer.getInteger("carousel.columns", COLUMNS), InstantSource.system())
            : new LineProgress(System.err, InstantSource.system());
    Thread interruption = new Thread(progress::interrupted);
    Runtime.getRuntime().addShutdownHook(interruption);
    int exitCode = CarouselCommand.line(Home.fromLauncher(), progress).execute(args);
    try {
      Runtime.getRuntime().removeShutdownHook(interruption);
    } catch (IllegalStateException e) {
      return; // It is being stopped already.
    }
    System.exit(exitCode);
  }
}
