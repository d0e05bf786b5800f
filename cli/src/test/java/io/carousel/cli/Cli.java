package io.carousel.cli;

import io.carousel.cli.home.Home;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** The command line, run within the test; what it printed and how it ended. */
public record Cli(int exitCode, String out, String err) {

  /** Runs a command as a user would type it. */
  public static Cli run(Path home, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = CarouselCommand.line(new Home(home), Progress.silent());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exitCode = line.execute(words);
    return new Cli(exitCode, out.toString(), err.toString());
  }

  /** What it complained about, without the newline at its end. */
  public String complaint() {
    return err.strip();
  }
}
