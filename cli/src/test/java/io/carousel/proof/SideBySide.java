package io.carousel.proof;

import io.carousel.cli.Cli;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that runs the same command on several folders side by side, so that one kill, after
 * seconds of starting, stops several runs at different points.
 */
public final class SideBySide {

  private SideBySide() {}

  /**
   * Runs a command; ends with the highest of the exit codes.
   *
   * @param arguments Carousel's folder, how many folders, these folders, and the command's words,
   *     in which "FOLDER" stands for the folder
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    Path home = Path.of(arguments[0]);
    int folders = Integer.parseInt(arguments[1]);
    List<String> words = Arrays.asList(arguments).subList(2 + folders, arguments.length);
    ExecutorService threads = Executors.newFixedThreadPool(folders);
    List<Future<Cli>> runs = new ArrayList<>();
    for (int i = 0; i < folders; i++) {
      Path folder = Path.of(arguments[2 + i]);
      runs.add(threads.submit(() -> Cli.run(home, ProvenRun.words(words, folder).toArray())));
    }
    int exitCode = 0;
    for (Future<Cli> run : runs) {
      System.out.println(run.get().complaint());
      exitCode = Math.max(exitCode, run.get().exitCode());
    }
    System.exit(exitCode);
  }
}
