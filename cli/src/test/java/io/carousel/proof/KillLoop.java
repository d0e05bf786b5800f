package io.carousel.proof;

import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Kills runs and those that resume them at random moments, and compares what is there when they
 * have come to their end with what an undisturbed run wrote, to the byte. A kill counts for a run
 * only if this run had changed something on the disk since it began.
 */
final class KillLoop {

  static final String NAME = "kill";

  /** After so many kills the next process is left alone. */
  private static final int LONGEST_CHAIN = 10;

  private final ProvenRun run;
  private final Path home;
  private final List<Path> folders = new ArrayList<>();
  private final Path log;
  private final Random random;
  private final Counts counts;

  private FolderHashes undisturbed;
  private List<String> unsteady;

  /** After how many seconds of computing to kill, on average; follows what was met so far. */
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
    for (int i = 0; i < run.abreast(); i++) {
      folders.add(home.resolve("killed-" + run.name() + "-" + i));
    }
    this.log = home.resolve("killed-" + run.name() + ".log");
    this.random = random;
    this.counts = counts;
  }

  /** How many kills count so far, of this call and of earlier ones. */
  long killed() throws IOException {
    return counts.tried(NAME, run.name());
  }

  /** Begins anew, kills until the runs come to their end, and compares. */
  void chain() throws IOException, InterruptedException {
    if (undisturbed == null) {
      observe();
    }
    long began = System.nanoTime();
    int before = counts.found();
    fresh();
    long killed = 0;
    CarouselProcess.Ending ending = null;
    for (int kills = 0; ending == null; ) {
      List<FolderSizes> first = sizes();
      CarouselProcess process = run.start(home, folders, log);
      if (kills == LONGEST_CHAIN) {
        ending = process.await();
      } else if (process.endsWithin(typical * (0.5 + random.nextDouble()))) {
        typical *= 0.85;
        ending = process.await();
      } else {
        process.kill(random.nextBoolean());
        int changed = changed(first, sizes());
        killed += changed;
        kills += changed > 0 ? 1 : 0;
        typical *= changed > 0 ? 0.97 : 1.15;
      }
    }
    compare(ending, killed);
    counts.add(
        new Slice(
            NAME,
            run.name(),
            killed,
            folders.size(),
            (System.nanoTime() - began) / 1e9,
            counts.found() - before));
  }

  private List<FolderSizes> sizes() throws IOException {
    List<FolderSizes> sizes = new ArrayList<>();
    for (Path folder : folders) {
      sizes.add(FolderSizes.of(folder));
    }
    return sizes;
  }

  private static int changed(List<FolderSizes> before, List<FolderSizes> after) {
    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      changed += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    return changed;
  }

  private void compare(CarouselProcess.Ending ending, long killed) throws IOException {
    if (ending.exitCode() != 0) {
      counts.finding(
          "%s after %d kills: exit code %d: %s"
              .formatted(run.name(), killed, ending.exitCode(), ending.printed()));
    }
    for (Path folder : folders) {
      List<String> differences = undisturbed.differences(FolderHashes.of(folder), unsteady);
      if (!differences.isEmpty()) {
        Path kept = folder.resolveSibling(folder.getFileName() + "-" + System.currentTimeMillis());
        Files.move(folder, kept);
        counts.finding(
            "%s after %d kills differs in %s, see %s"
                .formatted(run.name(), killed, differences, kept));
      }
    }
  }

  /** Sees what two undisturbed runs write. */
  private void observe() throws IOException, InterruptedException {
    FolderHashes first = undisturbed();
    undisturbed = undisturbed();
    // What says how long something took differs by itself, and proves nothing.
    unsteady = undisturbed.differences(first, List.of());
    System.out.printf(
        "%s: %d files in %.1f s of computing, not compared: %s%n",
        run.name(), undisturbed.hashes().size(), typical, unsteady);
  }

  private FolderHashes undisturbed() throws IOException, InterruptedException {
    fresh();
    List<Path> one = folders.subList(0, 1);
    CarouselProcess process = run.start(home, one, log);
    CarouselProcess.Ending ending = process.await();
    typical = process.computed();
    if (ending.exitCode() != 0) {
      throw new IllegalStateException(run.name() + " failed undisturbed:\n" + ending.printed());
    }
    return FolderHashes.of(one.get(0));
  }

  private void fresh() throws IOException {
    for (Path folder : folders) {
      FolderTree.delete(folder);
      Files.createDirectories(folder);
      run.prepare(folder);
    }
  }
}
