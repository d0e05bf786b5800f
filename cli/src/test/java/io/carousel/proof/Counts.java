package io.carousel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was tried and what was found, as lines that end in a table. */
final class Tally {

  private final List<String> rows = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  /** Something that must not be. */
  void finding(String what) {
    findings.add(what);
    System.out.println("FINDING " + what);
  }

  /** How many findings there are so far. */
  int findings() {
    return findings.size();
  }

  /**
   * One thing that was tried to its end.
   *
   * @param what what it was
   * @param count how often
   * @param unit what is counted
   * @param seconds how long it took
   * @param found how many findings it gave
   */
  void row(String what, long count, String unit, double seconds, int found) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %,d %s | %.0f s | %s |",
            what,
            count,
            unit,
            seconds,
            found == 0 ? "none" : Integer.toString(found));
    rows.add(row);
    System.out.println(row);
  }

  /** Prints the table; the exit code, 0 if nothing was found. */
  int end() {
    System.out.println("\n| what | tried | time | findings |\n|---|--:|--:|---|");
    rows.forEach(System.out::println);
    System.out.println();
    findings.forEach(finding -> System.out.println("FINDING " + finding));
    return findings.isEmpty() ? 0 : 1;
  }
}
