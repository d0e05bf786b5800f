package io.carousel.job.worker;

import io.carousel.job.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a process printed, which tell best why it ended. */
public final class LastWords {

  private static final int LINES = 30;

  private final Deque<String> lines = new ArrayDeque<>();

  /** Those of a log; none if it cannot be read. */
  public static LastWords of(Path log) {
    LastWords words = new LastWords();
    if (Files.isReadable(log)) {
      try {
        words.readAll(Files.newBufferedReader(log));
      } catch (IOException e) {
        words.add("what it printed could not be read (" + FileProblem.detail(e) + ")");
      }
    }
    return words;
  }

  /** Reads all lines, so that the process never waits for them to be read. */
  void readAll(BufferedReader reader) {
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("what it printed could not be read (" + FileProblem.detail(e) + ")");
    }
  }

  /** Hears a line. */
  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    lines.add(line.strip());
    if (lines.size() > LINES) {
      lines.removeFirst();
    }
  }

  /**
   * The line that says most: that of the exception if there is one, else the last; "" if there is
   * none.
   */
  public synchronized String best() {
    return lines.stream()
        .filter(line -> line.contains("Exception") || line.contains("Error"))
        .findFirst()
        .orElse(lines.isEmpty() ? "" : lines.getLast());
  }
}
