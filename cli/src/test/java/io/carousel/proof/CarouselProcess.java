package io.carousel.proof;

import io.carousel.job.worker.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of Carousel in a process of its own. */
final class CarouselProcess {

  /** No command of the proof takes so long. */
  private static final int LONGEST_MINUTES = 20;

  private final Process process;
  private final Path log;

  private CarouselProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * How a command ended.
   *
   * @param exitCode its exit code
   * @param printed what it printed
   */
  record Ending(int exitCode, String printed) {}

  /**
   * Starts a command.
   *
   * @param mainClass the program
   * @param log takes what it prints
   */
  static CarouselProcess start(Path home, Path log, String mainClass, List<String> arguments)
      throws IOException {
    JavaCommand java = JavaCommand.ofThisProcess();
    List<String> words = new ArrayList<>();
    words.add(java.executable().toString());
    words.addAll(java.options());
    words.addAll(List.of("-Dcarousel.home=" + home, "-cp", java.classPath(), mainClass));
    words.addAll(arguments);
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new CarouselProcess(process, log);
  }

  /** Waits so long, or less if it ends before; whether it ended. */
  boolean ends(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Kills it with signal 9.
   *
   * @param workers whether to kill the processes that it started too, at the same time
   */
  void kill(boolean workers) throws InterruptedException {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    if (workers) {
      started.forEach(ProcessHandle::destroyForcibly);
    }
    process.waitFor();
  }

  /** Waits for its end; a command that takes too long is killed. */
  Ending await() throws IOException, InterruptedException {
    if (!ends(TimeUnit.MINUTES.toMillis(LONGEST_MINUTES))) {
      kill(true);
      return new Ending(-1, "it took more than " + LONGEST_MINUTES + " minutes");
    }
    return new Ending(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
