package io.carousel.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets Jazzer change inputs of a reader, guided by which code they reach, for a while. It begins
 * with the corpus and with what earlier slices found of use, and puts inputs that broke the reader
 * into {@code findings}, from where they can be moved into the corpus.
 */
final class FuzzLoop {

  static final String NAME = "fuzz";

  /** A slice is no longer, so that all readers have their turn; starting Jazzer takes seconds. */
  private static final int SECONDS = 240;

  /** It goes on after a finding, as one may be met at every turn. */
  private static final int FINDINGS = 20;

  private static final Path CORPUS =
      Path.of("cli/src/test/resources/io/carousel/proof/corpus").toAbsolutePath();

  /** How many inputs it has given, of which those of both corpora come first. */
  private static final Pattern RUNS = Pattern.compile("(?m)^#(\\d+)\\s+(\\w+)");

  private static final Pattern FOUND = Pattern.compile("(?m)^== (Java Exception|libFuzzer crash)");

  private final Path work;
  private final Counts counts;

  /**
   * A loop.
   *
   * @param work a folder to work in
   */
  FuzzLoop(Path work, Counts counts) {
    this.work = work;
    this.counts = counts;
  }

  /**
   * Fuzzes a reader for one slice.
   *
   * @param inputs how many inputs are enough
   */
  void run(FileReader reader, long inputs) throws IOException, InterruptedException {
    Path findings = Files.createDirectories(work.resolve("findings").resolve(reader.id()));
    Path found = Files.createDirectories(work.resolve("corpus").resolve(reader.id()));
    Path log = work.resolve(reader.id() + ".log");
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzz.class.getName(),
                "--target_args=" + reader.id() + " " + work,
                "--instrumentation_includes=io.carousel.**",
                "--custom_hook_includes=io.carousel.**",
                "--keep_going=" + FINDINGS,
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + SECONDS,
                "-runs=" + (inputs + size(found) + size(CORPUS.resolve(reader.id()))),
                "-max_len=100000",
                "-timeout=20",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                found.toString(),
                CORPUS.resolve(reader.id()).toString())
            .directory(Path.of("cli").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exitCode = process.waitFor();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    int broken = Math.max((int) FOUND.matcher(said).results().count(), exitCode == 0 ? 0 : 1);
    if (broken > 0) {
      Path kept = work.resolve(reader.id() + "-" + System.currentTimeMillis() + ".log");
      Files.copy(log, kept);
      counts.finding(
          "%s: exit code %d, see %s and %s".formatted(reader.id(), exitCode, kept, findings));
    }
    counts.add(
        new Slice(NAME, reader.id(), runs(said), 0, (System.nanoTime() - began) / 1e9, broken));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  /** How many new inputs there were; what lies in the corpora is not counted again. */
  private static long runs(String said) {
    long known = 0;
    long all = 0;
    Matcher lines = RUNS.matcher(said);
    while (lines.find()) {
      all = Math.max(all, Long.parseLong(lines.group(1)));
      if (lines.group(2).equals("INITED")) {
        known = all;
      }
    }
    return all - known;
  }
}
