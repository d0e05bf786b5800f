package io.carousel.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was tried, by this call and by earlier ones: each slice is a line of a file, so that nothing
 * is lost when a loop is stopped, and loops that run side by side share it.
 */
final class Counts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path slices;
  private final Path findings;
  private int found;

  private Counts(Path slices, Path findings) {
    this.slices = slices;
    this.findings = findings;
  }

  /** The counts that are kept in a folder. */
  static Counts in(Path folder) {
    return new Counts(folder.resolve("counts.jsonl"), folder.resolve("findings.txt"));
  }

  /** Keeps something that must not be. */
  void finding(String what) throws IOException {
    found++;
    System.out.println("FINDING " + what);
    append(findings, what.strip());
  }

  /** How many findings this call gave so far. */
  int found() {
    return found;
  }

  /** Keeps a slice. */
  void keep(Slice slice) throws IOException {
    append(slices, JSON.writeValueAsString(slice));
  }

  /** Keeps a slice and says so. */
  void add(Slice slice) throws IOException {
    keep(slice);
    System.out.printf(
        Locale.ROOT,
        "%s %s: %,d in %.0f s, %,d in all%n",
        slice.loop(),
        slice.subject(),
        slice.tried(),
        slice.seconds(),
        tried(slice.loop(), slice.subject()));
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** How often something was tried in all. */
  long tried(String loop, String subject) throws IOException {
    return all(loop).stream()
        .filter(slice -> slice.subject().equals(subject))
        .mapToLong(Slice::tried)
        .sum();
  }

  /** A loop's slices, those of each subject summed up, in the order in which they came first. */
  private List<Slice> all(String loop) throws IOException {
    List<Slice> sums = new ArrayList<>();
    if (!Files.exists(slices)) {
      return sums;
    }
    try (Stream<String> lines = Files.lines(slices)) {
      lines
          .map(Counts::slice)
          .filter(slice -> slice.loop().equals(loop))
          .forEach(one -> add(one, sums));
    }
    return sums;
  }

  private static void add(Slice slice, List<Slice> sums) {
    for (int i = 0; i < sums.size(); i++) {
      if (sums.get(i).subject().equals(slice.subject())) {
        sums.set(i, sums.get(i).plus(slice));
        return;
      }
    }
    sums.add(slice);
  }

  private static Slice slice(String line) {
    try {
      return JSON.readValue(line, Slice.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the counts are damaged: " + line, e);
    }
  }

  /** The sums as Markdown, a table for each loop: the tables of docs/reliability.md. */
  String tables() throws IOException {
    return table("fuzz", "reader", "inputs", false)
        + table("kill", "killed", "kills", true)
        + table("full-disk", "on a full disk", "full disks", true)
        + table("json", "changed", "values", false);
  }

  private String table(String loop, String subject, String unit, boolean compared)
      throws IOException {
    List<Slice> sums = all(loop);
    if (sums.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder();
    table.append("| %s | %s |%s time |%n".formatted(subject, unit, compared ? " compared |" : ""));
    table.append(compared ? "|---|--:|--:|--:|\n" : "|---|--:|--:|\n");
    sums.forEach(sum -> table.append(row(sum, compared)));
    if (sums.size() > 1) {
      table.append(
          row(
              sums.stream().reduce(new Slice(loop, "together", 0, 0, 0, 0), Slice::plus),
              compared));
    }
    return table.append('\n').toString();
  }

  private static String row(Slice sum, boolean compared) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d |%s %,.0f s |%n",
        sum.subject(),
        sum.tried(),
        compared ? String.format(Locale.ROOT, " %,d |", sum.compared()) : "",
        sum.seconds());
  }
}
