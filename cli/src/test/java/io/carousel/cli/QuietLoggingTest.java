package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class QuietLoggingTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aWarningIsOneLineWithItsSourceAndCause() {
    LogRecord record = record(Level.WARNING, "something\n  is odd");
    record.setThrown(new IllegalStateException("why"));
    new QuietLogging(err, false).publish(record);
    assertEquals(
        "warning: lib: something is odd (java.lang.IllegalStateException: why)\n", printed());
  }

  @Test
  void whatIsNoWarningIsDropped() {
    new QuietLogging(err, false).publish(record(Level.INFO, "chatter"));
    assertEquals("", printed());
  }

  @Test
  void onATerminalTheProgressBarIsWipedFirst() {
    new QuietLogging(err, true).publish(record(Level.SEVERE, "bad"));
    assertEquals("\r\u001b[Ksevere: lib: bad\n", printed());
  }

  private static LogRecord record(Level level, String message) {
    LogRecord record = new LogRecord(level, message);
    record.setLoggerName("lib");
    return record;
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
