package io.carousel.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What libraries log: warnings and worse, one line each, on standard error; the rest is dropped.
 */
final class QuietLogging extends Handler {

  /** Goes to the start of the line and empties it, should a progress bar stand there. */
  private static final String CLEAR_LINE = "\r\u001b[K";

  /** Warn on every machine without a GPU that there is none; kept, for loggers are forgotten. */
  private static final List<Logger> GPU_SEEKERS =
      List.of(Logger.getLogger("ai.djl.util.cuda"), Logger.getLogger("ai.djl.onnxruntime.engine"));

  private final PrintStream err;
  private final String lineStart;
  private final SimpleFormatter formatter = new SimpleFormatter();

  QuietLogging(PrintStream err, boolean terminal) {
    this.err = err;
    this.lineStart = terminal ? CLEAR_LINE : "";
    setLevel(Level.WARNING);
  }

  /** Replaces all that logging does in this process. */
  static void install(PrintStream err, boolean terminal) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    GPU_SEEKERS.forEach(seeker -> seeker.setLevel(Level.SEVERE));
    root.addHandler(new QuietLogging(err, terminal));
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    String source = record.getLoggerName() == null ? "" : record.getLoggerName() + ": ";
    String cause = record.getThrown() == null ? "" : " (" + record.getThrown() + ")";
    String message = formatter.formatMessage(record) + cause;
    err.println(
        lineStart
            + record.getLevel().getName().toLowerCase(Locale.ROOT)
            + ": "
            + source
            + message.replaceAll("\\s*\\R\\s*", " "));
  }

  @Override
  public void flush() {
    err.flush();
  }

  @Override
  public void close() {
    err.flush();
  }
}
