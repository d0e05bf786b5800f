package io.carousel.stage;

import io.carousel.job.Shard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the parts of stages went: how long each took and where, and which were done again. */
public final class PartLog {

  /** The machine that the log is kept on, where it need not be named. */
  public static final String HERE = "";

  /** A part is slow that takes so many times as long as half of them. */
  private static final double SLOW = 1.5;

  /** So many are named of each kind; that there are more is said. */
  private static final int NAMED = 8;

  private final Map<String, List<Done>> done = new LinkedHashMap<>();
  private final Map<String, List<String>> repeated = new LinkedHashMap<>();

  private record Done(Shard part, String host, Duration time) {

    String inWords() {
      return "%s (%s%s)".formatted(part, seconds(time), host.equals(HERE) ? "" : " on " + host);
    }
  }

  /**
   * A part is done.
   *
   * @param host the machine that did it; "" for this one
   * @param time how long its last attempt took
   */
  public synchronized void done(String stage, Shard part, String host, Duration time) {
    done.computeIfAbsent(stage, name -> new ArrayList<>()).add(new Done(part, host, time));
  }

  /**
   * A part is done again.
   *
   * @param host the machine that it was not done by; "" for this one
   * @param why what went wrong, in a clause
   */
  public synchronized void repeated(String stage, Shard part, String host, String why) {
    String where = host.equals(HERE) ? "" : " on " + host;
    repeated
        .computeIfAbsent(stage, name -> new ArrayList<>())
        .add("%s (%s%s)".formatted(part, why, where));
  }

  /**
   * All that in lines: how many parts of each stage there were, which were slow and which were done
   * again; none if there were no parts.
   */
  public synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    done.forEach((stage, parts) -> lines.add(stage + ": " + times(parts)));
    repeated.forEach((stage, parts) -> lines.add(stage + ", done again: " + named(parts)));
    return lines;
  }

  private static String times(List<Done> parts) {
    List<Duration> times = parts.stream().map(Done::time).sorted().toList();
    Duration half = times.get((times.size() - 1) / 2);
    List<String> slow =
        parts.stream()
            .filter(part -> part.time().toMillis() > SLOW * half.toMillis())
            .sorted(Comparator.comparing(Done::time).reversed())
            .map(Done::inWords)
            .toList();
    String all =
        parts.size() == 1
            ? "1 part, " + seconds(half)
            : "%d parts, half of them in at most %s".formatted(parts.size(), seconds(half));
    return slow.isEmpty() ? all : all + "; slow: " + named(slow);
  }

  private static String named(List<String> parts) {
    String names = parts.stream().limit(NAMED).collect(Collectors.joining(", "));
    return parts.size() <= NAMED ? names : names + " and " + (parts.size() - NAMED) + " more";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
