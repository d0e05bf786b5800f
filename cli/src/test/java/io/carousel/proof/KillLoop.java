package io.carousel.proof;

import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Kills a run at random moments, again and again until one comes to its end, and compares what is
 * there with what an undisturbed run wrote, to the byte. Then it begins anew.
 */
final class KillLoop {

  private final Path work;
  private final Random random;
  private final Tally tally;

  /**
   * A loop.
   *
   * @param work a folder to work in
   * @param random when to kill
   */
  KillLoop(Path work, Random random, Tally tally) {
    this.work = work;
    this.random = random;
    this.tally = tally;
  }

  /** Kills a command so many times. */
  void run(ProvenRun run, Path home, int kills) throws IOException, InterruptedException {
    Path folder = work.resolve("killed");
    Path log = work.resolve("log");
    long began = System.nanoTime();
    FolderHashes undisturbed = undisturbed(run, home, folder, log);
    long millis = (System.nanoTime() - began) / 1_000_000;
    int before = tally.findings();
    // What says how long something took differs by itself, and proves nothing.
    List<String> unsteady = undisturbed.differences(undisturbed(run, home, folder, log));
    if (!unsteady.isEmpty()) {
      System.out.println(run.name() + ": undisturbed runs differ, so not compared: " + unsteady);
    }
    int killed = 0;
    int comparisons = 0;
    while (killed < kills) {
      fresh(run, folder);
      while (true) {
        CarouselProcess process = run.start(home, folder, log);
        if (killed == kills || process.ends((long) (millis * (0.15 + random.nextDouble())))) {
          CarouselProcess.Ending ending = process.await();
          if (ending.exitCode() != 0) {
            tally.finding(
                "%s after %d kills: exit code %d: %s"
                    .formatted(run.name(), killed, ending.exitCode(), ending.printed()));
          }
          break;
        }
        process.kill(random.nextBoolean());
        killed++;
      }
      comparisons++;
      List<String> differences =
          undisturbed.differences(FolderHashes.of(folder)).stream()
              .filter(path -> !unsteady.contains(path))
              .toList();
      if (!differences.isEmpty()) {
        tally.finding("%s after %d kills differs in %s".formatted(run.name(), killed, differences));
      }
    }
    tally.row(
        "kill " + run.name(),
        killed,
        "kills, %d comparisons%s"
            .formatted(
                comparisons,
                unsteady.isEmpty() ? "" : " of all but %d files".formatted(unsteady.size())),
        (System.nanoTime() - began) / 1e9,
        tally.findings() - before);
  }

  private static FolderHashes undisturbed(ProvenRun run, Path home, Path folder, Path log)
      throws IOException, InterruptedException {
    fresh(run, folder);
    CarouselProcess.Ending ending = run.start(home, folder, log).await();
    if (ending.exitCode() != 0) {
      throw new IllegalStateException(run.name() + " failed undisturbed:\n" + ending.printed());
    }
    return FolderHashes.of(folder);
  }

  private static void fresh(ProvenRun run, Path folder) throws IOException {
    FolderTree.delete(folder);
    Files.createDirectories(folder);
    run.prepare(folder);
  }
}
