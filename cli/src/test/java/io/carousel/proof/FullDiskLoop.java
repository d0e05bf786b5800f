package io.carousel.proof;

import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a command on a small disk that is full at one point after the other: it must fail in one
 * line, and with more room end as if nothing had been. The disks are tmpfs, whose pages are of four
 * kilobytes; mounting them takes root, or {@code unshare -rm}.
 */
final class FullDiskLoop {

  private static final int PAGE = 4096;
  private static final String ROOMY = "size=1g";

  private final Path work;
  private final Tally tally;

  /**
   * A loop.
   *
   * @param work a folder to work in
   */
  FullDiskLoop(Path work, Tally tally) {
    this.work = work;
    this.tally = tally;
  }

  /**
   * Runs a command on disks of so many sizes, from what its input takes to a little more than its
   * output takes.
   */
  void run(ProvenRun run, Path home, int places) throws IOException, InterruptedException {
    Path disk = Files.createDirectories(work.resolve("disk"));
    Path log = work.resolve("log");
    long began = System.nanoTime();
    int before = tally.findings();
    FolderHashes undisturbed;
    List<String> unsteady;
    long least;
    long most;
    mount(disk, ROOMY);
    try {
      run.prepare(disk);
      least = FolderHashes.pagesOf(disk);
      CarouselProcess.Ending ending = run.start(home, disk, log).await();
      if (ending.exitCode() != 0) {
        throw new IllegalStateException(run.name() + " failed:\n" + ending.printed());
      }
      undisturbed = FolderHashes.of(disk);
      FolderHashes first = undisturbed;
      unmount(disk);
      mount(disk, ROOMY);
      run.prepare(disk);
      run.start(home, disk, log).await();
      unsteady = first.differences(FolderHashes.of(disk));
      most = FolderHashes.pagesOf(disk) + 16 * PAGE;
    } finally {
      unmount(disk);
    }
    int full = 0;
    for (int place = 0; place < places; place++) {
      long pages = (least + (most - least) * place / places) / PAGE + 1;
      mount(disk, "size=" + pages * PAGE);
      try {
        run.prepare(disk);
        if (fails(run, home, disk, log, pages)) {
          full++;
        }
        command("mount", "-o", "remount," + ROOMY, disk.toString());
        CarouselProcess.Ending ending = run.start(home, disk, log).await();
        List<String> differences =
            undisturbed.differences(FolderHashes.of(disk)).stream()
                .filter(path -> !unsteady.contains(path))
                .toList();
        if (ending.exitCode() != 0 || !differences.isEmpty()) {
          tally.finding(
              "%s after a disk of %d pages: exit code %d, differs in %s: %s"
                  .formatted(run.name(), pages, ending.exitCode(), differences, ending.printed()));
        }
      } finally {
        unmount(disk);
      }
    }
    FolderTree.delete(disk);
    tally.row(
        "full disk, " + run.name(),
        places,
        "sizes, of which " + full + " too small",
        (System.nanoTime() - began) / 1e9,
        tally.findings() - before);
  }

  /** Runs it once; whether the disk was full. */
  private boolean fails(ProvenRun run, Path home, Path disk, Path log, long pages)
      throws IOException, InterruptedException {
    CarouselProcess.Ending ending = run.start(home, disk, log).await();
    String printed = ending.printed();
    boolean said = printed.contains("full") || printed.contains("free some space");
    if (ending.exitCode() != 0
        && (!said || printed.contains("Exception") || printed.contains("internal error"))) {
      tally.finding(
          "%s on a disk of %d pages: exit code %d: %s"
              .formatted(run.name(), pages, ending.exitCode(), printed));
    }
    return ending.exitCode() != 0;
  }

  private static void mount(Path disk, String options) throws IOException, InterruptedException {
    command("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
  }

  private static void unmount(Path disk) throws IOException, InterruptedException {
    // A worker whose parent has ended may have a file open for a moment.
    command("umount", "--lazy", disk.toString());
  }

  private static void command(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", words)
              + " failed ("
              + printed.strip()
              + "); run as root or by unshare -rm");
    }
  }
}
