package io.carousel.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** System, cores, memory for Java, and room for datasets. */
final class MachineCheck implements Check {

  private static final String SUBJECT = "Machine";
  private static final double GIBIBYTE = 1 << 30;

  /** Room for quickstart's dataset, embeddings and report, generously. */
  private static final double LEAST_FREE = 0.5;

  private final Path output;

  MachineCheck(Path output) {
    this.output = output;
  }

  @Override
  public Finding look() {
    double free = existing(output.toAbsolutePath()).toFile().getUsableSpace() / GIBIBYTE;
    String found =
        String.format(
            Locale.ROOT,
            "%s %s, %d cores, %.1f GiB of memory for Java, %.1f GiB free for datasets",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() / GIBIBYTE,
            free);
    return free >= LEAST_FREE
        ? Finding.ok(SUBJECT, found)
        : Finding.missing(SUBJECT, found, "free some space, or render elsewhere with --output");
  }

  private static Path existing(Path folder) {
    return Files.exists(folder) ? folder : existing(folder.getParent());
  }
}
