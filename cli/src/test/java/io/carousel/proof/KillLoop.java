package io.carousel.proof;

import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Kills a run and the runs that resume it at random moments, and compares what is there when one
 * has come to its end with what an undisturbed run wrote, to the byte. A kill counts only if its
 * run had changed something on the disk.
 */
final class KillLoop {

  static final String NAME = "kill";

  /** After so many kills the next run is left alone. */
  private static final int LONGEST_CHAIN = 10;

  private final ProvenRun run;
  private final Path home;
  private final Path folder;
  private final Path log;
  private final Random random;
  private final Counts counts;

  private FolderHashes undisturbed;
  private List<String> unsteady;

  /** When to kill, in milliseconds from the start, on average; follows how fast the machine is. */
  private double typical;

  /**
   * A loop.
   *
   * @param home a folder to work in
   * @param random when to kill
   */
  KillLoop(ProvenRun run, Path home, Random random, Counts counts) {
    this.run = run;
    this.home = home;
    this.folder = home.resolve("killed-" + run.name());
    this.log = home.resolve("killed-" + run.name() + ".log");
    this.random = random;
    this.counts = counts;
  }

  /** How many kills count so far, of this call and of earlier ones. */
  long killed() throws IOException {
    return counts.tried(NAME, run.name());
  }

  /** Begins anew, kills until a run comes to its end, and compares. */
  void chain() throws IOException, InterruptedException {
    if (undisturbed == null) {
      observe();
    }
    long began = System.nanoTime();
    int before = counts.found();
    fresh();
    int killed = 0;
    while (true) {
      FolderSizes first = FolderSizes.of(folder);
      CarouselProcess process = run.start(home, folder, log);
      if (killed == LONGEST_CHAIN || process.ends((long) (typical * 2 * random.nextDouble()))) {
        typical *= killed == LONGEST_CHAIN ? 1 : 0.9;
        compare(process.await(), killed);
        break;
      }
      process.kill(random.nextBoolean());
      if (FolderSizes.of(folder).equals(first)) {
        typical *= 1.1;
      } else {
        killed++;
        typical *= 0.97;
      }
    }
    counts.add(
        new Slice(
            NAME,
            run.name(),
            killed,
            1,
            (System.nanoTime() - began) / 1e9,
            counts.found() - before));
  }

  private void compare(CarouselProcess.Ending ending, int killed) throws IOException {
    if (ending.exitCode() != 0) {
      counts.finding(
          "%s after %d kills: exit code %d: %s"
              .formatted(run.name(), killed, ending.exitCode(), ending.printed()));
    }
    List<String> differences = undisturbed.differences(FolderHashes.of(folder), unsteady);
    if (!differences.isEmpty()) {
      counts.finding("%s after %d kills differs in %s".formatted(run.name(), killed, differences));
    }
  }

  /** Sees what two undisturbed runs write. */
  private void observe() throws IOException, InterruptedException {
    long began = System.nanoTime();
    FolderHashes first = undisturbed();
    typical = (System.nanoTime() - began) / 2e6;
    undisturbed = undisturbed();
    // What says how long something took differs by itself, and proves nothing.
    unsteady = undisturbed.differences(first, List.of());
    System.out.printf(
        "%s: %d files in %.0f ms, not compared: %s%n",
        run.name(), undisturbed.hashes().size(), 2 * typical, unsteady);
  }

  private FolderHashes undisturbed() throws IOException, InterruptedException {
    fresh();
    CarouselProcess.Ending ending = run.start(home, folder, log).await();
    if (ending.exitCode() != 0) {
      throw new IllegalStateException(run.name() + " failed undisturbed:\n" + ending.printed());
    }
    return FolderHashes.of(folder);
  }

  private void fresh() throws IOException {
    FolderTree.delete(folder);
    Files.createDirectories(folder);
    run.prepare(folder);
  }
}
