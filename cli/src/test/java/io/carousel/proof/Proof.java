package io.carousel.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.LogManager;

/** What {@code ./carousel prove} runs. */
public final class Proof {

  private static final String USAGE =
      """
      usage: ./carousel prove fuzz [COUNT [READER...]]       until every reader had so many inputs; default 30000
             ./carousel prove kill [COUNT [COMMAND...]]      until every command was killed so often; default 100
             ./carousel prove full-disk [COUNT [COMMAND...]] until every command met so many full disks; default 200
             ./carousel prove json [COUNT [COMMAND...]]      until every JSON file was changed so often; default 100
             ./carousel prove counts                         what was tried so far, as tables
      A loop that was stopped goes on where it was. Counts, findings and work are in target/proof;
      delete that folder to begin anew. Exit code 1: something was found.""";

  private Proof() {}

  /**
   * Runs one of the loops.
   *
   * @param arguments what, how much, and which of them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> words = List.of(arguments);
    Path work = Files.createDirectories(Path.of("target/proof").toAbsolutePath());
    Counts counts = Counts.in(work);
    // What libraries say of every run in this process is of no use.
    LogManager.getLogManager().reset();
    List<String> chosen = words.subList(Math.min(2, words.size()), words.size());
    switch (words.isEmpty() ? "" : words.get(0)) {
      case "fuzz" -> fuzz(amount(words, 30_000), chosen, work, counts);
      case "kill" -> kill(amount(words, 100), chosen, work, counts);
      case "full-disk" -> fill(amount(words, 200), chosen, work, counts);
      case "json" -> changeJson(amount(words, 100), chosen, work, counts);
      case "counts" -> {}
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
    System.out.println("\n" + counts.tables());
    System.exit(counts.found() == 0 ? 0 : 1);
  }

  private static void fuzz(long inputs, List<String> chosen, Path work, Counts counts)
      throws IOException, InterruptedException {
    List<FileReader> readers =
        chosen.isEmpty()
            ? List.of(FileReader.values())
            : chosen.stream().map(FileReader::of).toList();
    FuzzLoop loop = new FuzzLoop(work, counts);
    for (List<FileReader> left = left(readers, inputs, counts);
        !left.isEmpty() && counts.found() == 0;
        left = left(readers, inputs, counts)) {
      loop.run(left, inputs);
    }
  }

  private static List<FileReader> left(List<FileReader> readers, long inputs, Counts counts)
      throws IOException {
    List<FileReader> left = new ArrayList<>();
    for (FileReader reader : readers) {
      if (counts.tried(FuzzLoop.NAME, reader.id()) < inputs) {
        left.add(reader);
      }
    }
    return left;
  }

  private static void kill(long kills, List<String> chosen, Path work, Counts counts)
      throws IOException, InterruptedException {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Path home = Files.createDirectories(work.resolve(KillLoop.NAME));
    Random random = new Random(seed);
    List<KillLoop> loops = new ArrayList<>();
    for (ProvenRun run : runs(home, chosen)) {
      loops.add(new KillLoop(run, home, random, counts));
    }
    for (boolean more = true; more; ) {
      more = false;
      for (KillLoop loop : loops) {
        if (loop.killed() < kills) {
          loop.chain();
          more = true;
        }
      }
    }
  }

  private static void fill(long disks, List<String> chosen, Path work, Counts counts)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(work.resolve(FullDiskLoop.NAME));
    List<FullDiskLoop> loops = new ArrayList<>();
    for (ProvenRun run : runs(home, chosen)) {
      loops.add(new FullDiskLoop(run, home, counts));
    }
    for (boolean more = true; more; ) {
      more = false;
      for (FullDiskLoop loop : loops) {
        if (loop.filled() < disks && loop.hasNext()) {
          loop.next();
          more = true;
        }
      }
    }
  }

  private static void changeJson(long changes, List<String> chosen, Path work, Counts counts)
      throws IOException {
    Path home = Files.createDirectories(work.resolve(JsonLoop.NAME));
    ProvenRun.all(home);
    MeasuredFolder folder = MeasuredFolder.in(home);
    Random random = new Random();
    for (JsonTarget target : folder.targets(home)) {
      JsonLoop loop = new JsonLoop(target, folder.root(), home, random, counts);
      long left = changes - loop.tried();
      if (left > 0 && (chosen.isEmpty() || chosen.contains(target.command().get(0)))) {
        loop.run(left);
      }
    }
  }

  private static List<ProvenRun> runs(Path home, List<String> chosen) throws IOException {
    return ProvenRun.all(home).stream()
        .filter(run -> chosen.isEmpty() || chosen.contains(run.name()))
        .toList();
  }

  private static long amount(List<String> words, long standard) {
    return words.size() > 1 ? Long.parseLong(words.get(1)) : standard;
  }
}
