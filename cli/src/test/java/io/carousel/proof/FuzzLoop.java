package io.carousel.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets Jazzer change inputs of a reader, guided by which code they reach, for a given time. It
 * begins with the corpus, and puts what it finds into {@code findings}, from where it can be moved
 * into the corpus.
 */
final class FuzzLoop {

  private static final Path CORPUS =
      Path.of("cli/src/test/resources/io/carousel/proof/corpus").toAbsolutePath();

  /** What libFuzzer says in the end. */
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in \\d+ second");

  /** What it says on the way, and where it stops at a finding. */
  private static final Pattern RUNS = Pattern.compile("(?m)^#(\\d+)\\s");

  private final Path work;
  private final Tally tally;

  /**
   * A loop.
   *
   * @param work a folder to work in
   */
  FuzzLoop(Path work, Tally tally) {
    this.work = work;
    this.tally = tally;
  }

  /**
   * Fuzzes a reader.
   *
   * @param seconds for how long
   * @return how many inputs it was given
   */
  long run(FileReader reader, int seconds) throws IOException, InterruptedException {
    Path findings = Files.createDirectories(work.resolve("findings").resolve(reader.id()));
    Path found = Files.createDirectories(work.resolve("corpus").resolve(reader.id()));
    Path log = work.resolve(reader.id() + ".log");
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xss1m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzz.class.getName(),
                "--target_args=" + reader.id() + " " + work,
                "--instrumentation_includes=io.carousel.**",
                "--custom_hook_includes=io.carousel.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + seconds,
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
    long runs = runs(said);
    if (exitCode != 0) {
      tally.finding(
          "%s: exit code %d, see %s and %s".formatted(reader.id(), exitCode, log, findings));
    }
    tally.row(
        "fuzz " + reader.id(),
        runs,
        "inputs",
        (System.nanoTime() - began) / 1e9,
        exitCode == 0 ? 0 : 1);
    return runs;
  }

  private static long runs(String said) {
    Matcher done = DONE.matcher(said);
    if (done.find()) {
      return Long.parseLong(done.group(1));
    }
    return RUNS.matcher(said)
        .results()
        .mapToLong(one -> Long.parseLong(one.group(1)))
        .max()
        .orElse(0);
  }
}
