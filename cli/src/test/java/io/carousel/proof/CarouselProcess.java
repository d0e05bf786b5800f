package io.carousel.proof;

import io.carousel.job.worker.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command of Carousel in a process of its own. */
final class CarouselProcess {

  /** No command of the proof takes so long. */
  private static final int LONGEST_MINUTES = 20;

  private static final int POLL_MILLIS = 20;

  private final Process process;
  private final Path log;
  private double computed;

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

  /**
   * Waits until it has computed for so long, or less if it ends before; whether it ended. A clock
   * would tell of how busy the machine is.
   */
  boolean endsWithin(double seconds) throws InterruptedException {
    long began = System.nanoTime();
    while (computed < seconds
        && System.nanoTime() - began < TimeUnit.MINUTES.toNanos(LONGEST_MINUTES)) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        return true;
      }
      // What has ended in this moment says nothing any more.
      computed =
          Math.max(
              computed,
              Stream.concat(Stream.of(process.toHandle()), process.descendants())
                  .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                  .mapToDouble(duration -> duration.toNanos() / 1e9)
                  .sum());
    }
    return false;
  }

  /** For how many seconds it and what it started had computed when that was last looked at. */
  double computed() {
    return computed;
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
    if (!endsWithin(Double.MAX_VALUE)) {
      kill(true);
      return new Ending(-1, "it took more than " + LONGEST_MINUTES + " minutes");
    }
    return new Ending(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
