package io.carousel.proof;

import io.carousel.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Runs a command on a small disk that is full at one place after the other: it must fail in one
 * line, and with more room end as if nothing had been. The disks are tmpfs, whose pages are of four
 * kilobytes, and which can run out of inodes too; mounting them takes root, or {@code unshare -rm}.
 */
final class FullDiskLoop {

  static final String NAME = "full-disk";

  /** More than an undisturbed run leaves, for what it writes on the way. */
  private static final int MORE = 4;

  private static final String ROOMY = "size=1g,nr_inodes=1000000";

  private final ProvenRun run;
  private final Path home;
  private final Path disk;
  private final Counts counts;

  private FolderHashes undisturbed;
  private List<String> unsteady;
  private List<String> places;
  private int place;

  /**
   * A loop.
   *
   * @param home a folder to work in
   */
  FullDiskLoop(ProvenRun run, Path home, Counts counts) throws IOException {
    this.run = run;
    this.home = home;
    this.disk = Files.createDirectories(home.resolve("disk-" + run.name()));
    this.counts = counts;
  }

  /** How many disks were full so far, in this call and in earlier ones. */
  long filled() throws IOException {
    return counts.tried(NAME, run.name());
  }

  /** Whether there are places that this call has not tried. */
  boolean hasNext() {
    return places == null || place < places.size();
  }

  /** Tries the next place. */
  void next() throws IOException, InterruptedException {
    if (places == null) {
      if (!Files.getFileStore(disk).equals(Files.getFileStore(home))) {
        unmount(); // A call that was killed left it.
      }
      observe();
      // Earlier calls tried the first of them.
      place = (int) Math.min(filled(), places.size() - 1);
    }
    long began = System.nanoTime();
    int before = counts.found();
    String options = places.get(place++);
    boolean full;
    mount(options);
    try {
      run.prepare(disk);
      full = fails(options);
      command("mount", "-o", "remount," + ROOMY, disk.toString());
      Cli again = run.within(home, disk);
      List<String> differences = undisturbed.differences(FolderHashes.of(disk), unsteady);
      if (again.exitCode() != 0 || !differences.isEmpty()) {
        counts.finding(
            "%s after a disk of %s: exit code %d, differs in %s: %s"
                .formatted(run.name(), options, again.exitCode(), differences, again.complaint()));
      }
    } finally {
      unmount();
    }
    counts.add(
        new Slice(
            NAME,
            run.name(),
            full ? 1 : 0,
            1,
            (System.nanoTime() - began) / 1e9,
            counts.found() - before));
  }

  /** Runs it once; whether the disk was full. */
  private boolean fails(String options) throws IOException {
    Cli first = run.within(home, disk);
    String said = first.complaint();
    if (first.exitCode() != 0
        && (first.exitCode() != 1
            || !said.contains("the disk is full")
            || said.contains("Exception")
            || said.contains("internal error"))) {
      counts.finding(
          "%s on a disk of %s: exit code %d: %s"
              .formatted(run.name(), options, first.exitCode(), said));
    }
    return first.exitCode() != 0;
  }

  /** Sees what two undisturbed runs write, and so how large disks are that are too small. */
  private void observe() throws IOException, InterruptedException {
    FolderHashes first = undisturbed();
    undisturbed = undisturbed();
    unsteady = undisturbed.differences(first, List.of());
    System.out.printf(
        "%s: %d files, %d places, not compared: %s%n",
        run.name(), undisturbed.hashes().size(), places.size(), unsteady);
  }

  private FolderHashes undisturbed() throws IOException, InterruptedException {
    mount(ROOMY);
    try {
      run.prepare(disk);
      FolderSizes before = FolderSizes.of(disk);
      Cli cli = run.within(home, disk);
      if (cli.exitCode() != 0) {
        throw new IllegalStateException(run.name() + " failed:\n" + cli.complaint());
      }
      FolderSizes after = FolderSizes.of(disk);
      places = places(before, after);
      return FolderHashes.of(disk);
    } finally {
      unmount();
    }
  }

  /** Every size between the two, in an order that is mixed but always the same. */
  private static List<String> places(FolderSizes before, FolderSizes after) {
    List<String> places = new ArrayList<>();
    for (long pages = before.pages(); pages < after.pages() + MORE; pages++) {
      places.add("size=%dk".formatted(4 * Math.max(1, pages)));
    }
    for (long inodes = before.inodes(); inodes < after.inodes() + MORE; inodes++) {
      places.add("size=1g,nr_inodes=" + inodes);
    }
    Collections.shuffle(places, new Random(1));
    return places;
  }

  private void mount(String options) throws IOException, InterruptedException {
    command("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
  }

  private void unmount() throws IOException, InterruptedException {
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
