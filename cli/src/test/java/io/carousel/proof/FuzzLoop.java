package io.carousel.proof;

import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets Jazzer change inputs of all readers, guided by which code they reach. It begins with the
 * corpus and with what earlier calls found of use, and puts inputs that broke a reader into {@code
 * findings}, from where they can be moved into the corpus, without their first byte.
 */
final class FuzzLoop {

  static final String NAME = "fuzz";

  /** It goes on after a finding, as one may be met at every turn. */
  private static final int FINDINGS = 50;

  private static final Path CORPUS =
      Path.of("cli/src/test/resources/io/carousel/proof/corpus").toAbsolutePath();

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
   * Fuzzes readers until most have had enough.
   *
   * @param inputs how many inputs are enough, with those of earlier calls
   */
  void run(List<FileReader> readers, long inputs) throws IOException, InterruptedException {
    Path findings = Files.createDirectories(work.resolve("findings"));
    Path found = Files.createDirectories(work.resolve("found"));
    sort(found);
    Path log = work.resolve("fuzz.log");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzz.class.getName(),
                "--target_args="
                    + String.join(
                        " ",
                        Stream.concat(
                                Stream.of(work.toString(), Long.toString(inputs)),
                                readers.stream().map(FileReader::id))
                            .toList()),
                "--instrumentation_includes=io.carousel.**",
                "--instrumentation_excludes=io.carousel.proof.**",
                "--custom_hook_includes=io.carousel.**",
                // Catalogues of cars are meant to hold regular expressions.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--keep_going=" + FINDINGS,
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_len=100000",
                // Of a clock, and the machine may be busy.
                "-timeout=120",
                "-rss_limit_mb=0",
                found.toString(),
                seeds(readers).toString()));
    for (FileReader reader : readers) {
      words.add(corpus(reader).toString());
    }
    Process process =
        new ProcessBuilder(words)
            .directory(Path.of("cli").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exitCode = process.waitFor();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    boolean broke = exitCode != 0 && !said.contains(ReaderFuzz.ENOUGH);
    if (broke || FOUND.matcher(said).find()) {
      Path kept = work.resolve("fuzz-" + System.currentTimeMillis() + ".log");
      Files.copy(log, kept);
      counts.finding("exit code %d, see %s and %s".formatted(exitCode, kept, findings));
    }
  }

  /** What earlier calls found of use for a reader. */
  private Path corpus(FileReader reader) throws IOException {
    return Files.createDirectories(work.resolve("corpus").resolve(reader.id()));
  }

  /** Gives each reader what the last call found for it. */
  private void sort(Path found) throws IOException {
    try (Stream<Path> files = Files.list(found)) {
      for (Path file : files.toList()) {
        Path folder = corpus(ReaderFuzz.reader(Files.readAllBytes(file)));
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The corpus with the readers' bytes before its files. */
  private Path seeds(List<FileReader> readers) throws IOException {
    Path seeds = work.resolve("seeds");
    FolderTree.delete(seeds);
    Files.createDirectories(seeds);
    for (FileReader reader : readers) {
      try (Stream<Path> files = Files.list(CORPUS.resolve(reader.id()))) {
        for (Path file : files.toList()) {
          Files.write(
              seeds.resolve(reader.id() + "-" + file.getFileName()),
              ReaderFuzz.withReader(reader, Files.readAllBytes(file)));
        }
      }
    }
    return seeds;
  }
}
