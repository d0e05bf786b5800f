package io.carousel.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What {@code ./carousel prove} runs. */
public final class Proof {

  private static final String USAGE =
      """
      usage: ./carousel prove fuzz [SECONDS [READER...]]    every reader for so long; default 60
             ./carousel prove kill [COUNT [COMMAND...]]     so many kills of each; default 100
             ./carousel prove full-disk [COUNT [COMMAND...]]  so many sizes for each; default 50
      Work goes to target/proof. Exit code 1: something was found.""";

  private Proof() {}

  /**
   * Runs one of the loops.
   *
   * @param arguments what, how much, and which of them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> words = List.of(arguments);
    String what = words.isEmpty() ? "" : words.get(0);
    if (!List.of("fuzz", "kill", "full-disk").contains(what)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Path work = Files.createDirectories(Path.of("target/proof").toAbsolutePath());
    Tally tally = new Tally();
    List<String> chosen = words.subList(Math.min(2, words.size()), words.size());
    if (what.equals("fuzz")) {
      FuzzLoop loop = new FuzzLoop(work, tally);
      for (FileReader reader : FileReader.values()) {
        if (chosen.isEmpty() || chosen.contains(reader.id())) {
          loop.run(reader, amount(words, 60));
        }
      }
    } else {
      disturb(what, words, chosen, work, tally);
    }
    System.exit(tally.end());
  }

  private static void disturb(
      String what, List<String> words, List<String> chosen, Path work, Tally tally)
      throws IOException, InterruptedException {
    Path home = Files.createTempDirectory(work, "home");
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    KillLoop kills = new KillLoop(home, new Random(seed), tally);
    FullDiskLoop disks = new FullDiskLoop(home, tally);
    for (ProvenRun run : ProvenRun.all(home)) {
      if (!chosen.isEmpty() && !chosen.contains(run.name())) {
        continue;
      }
      if (what.equals("kill")) {
        kills.run(run, home, amount(words, 100));
      } else {
        disks.run(run, home, amount(words, 50));
      }
    }
  }

  private static int amount(List<String> words, int standard) {
    return words.size() > 1 ? Integer.parseInt(words.get(1)) : standard;
  }
}
