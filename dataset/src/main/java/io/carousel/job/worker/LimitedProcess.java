package io.carousel.job.worker;

import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A Java process for work that may go wrong in any way, as native code on a stranger's file can:
 * the system ends it when it takes more memory or time than it may, and it ends with this process.
 */
public final class LimitedProcess {

  /** Options that say where classes and native code are, and none on how much memory there is. */
  private static final List<String> SHARED = List.of("-D", "--");

  /** Little to start with, and nothing left behind by a crash. */
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null");

  /** What Java itself takes beside its heap, in megabytes. */
  private static final int JAVA_MEGABYTES = 192;

  /** The limits hold for the shell's process, which Java then takes over. */
  private static final String SCRIPT =
      "ulimit -c 0; ulimit -d \"$1\" && ulimit -t \"$2\" && shift 2 && exec \"$@\"";

  /** Added by Java to the number of the signal that ended a process. */
  private static final int SIGNALS = 128;

  /** Sent by the system to a process that has computed longer than it may. */
  private static final int CPU_TIME_SIGNAL = 24;

  private final Limits limits;
  private final JavaCommand java;

  /**
   * What a process may take.
   *
   * @param megabytes of memory: half of it for Java's heap, and what that leaves for native code
   * @param seconds of computing; twice as many may pass on a clock, and ten more to start
   */
  public record Limits(int megabytes, int seconds) {}

  /**
   * How a process ended.
   *
   * @param exitCode its exit code
   * @param tooLong whether it took too much time
   */
  public record Ending(int exitCode, boolean tooLong) {

    /** The number of the signal that ended it; empty if none did. */
    public OptionalInt signal() {
      return exitCode > SIGNALS ? OptionalInt.of(exitCode - SIGNALS) : OptionalInt.empty();
    }
  }

  /** Prepares processes with the classes of this one. */
  public LimitedProcess(Limits limits) {
    this.limits = limits;
    JavaCommand own = JavaCommand.ofThisProcess();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-c",
                SCRIPT,
                "sh",
                Long.toString(1024L * (limits.megabytes() + JAVA_MEGABYTES)),
                Integer.toString(limits.seconds()),
                own.executable().toString()));
    own.options().stream()
        .filter(option -> SHARED.stream().anyMatch(option::startsWith))
        .forEach(options::add);
    options.addAll(SMALL);
    options.add("-Xmx" + Math.max(1, limits.megabytes() / 2) + "m");
    // One arena: of many, each reserves memory that the limit would count.
    this.java =
        new JavaCommand(
            Path.of("/bin/sh"), options, own.classPath(), Map.of("MALLOC_ARENA_MAX", "1"));
  }

  /**
   * Runs a process to its end. What it prints is not heard.
   *
   * @param mainClass the class with its {@code main}, which begins with {@link ParentWatch#start}
   * @return how it ended
   * @throws JobFailedException if it cannot be started, or this thread is interrupted
   */
  public Ending run(Class<?> mainClass, List<String> arguments) {
    Process process = start(mainClass, arguments);
    try {
      drain(process);
      boolean inTime = process.waitFor(2L * limits.seconds() + 10, TimeUnit.SECONDS);
      if (!inTime) {
        process.destroyForcibly();
      }
      int exitCode = process.waitFor();
      return new Ending(exitCode, !inTime || exitCode == SIGNALS + CPU_TIME_SIGNAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while another process was at work", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Class<?> mainClass, List<String> arguments) {
    try {
      return java.start(mainClass, arguments);
    } catch (IOException e) {
      throw new JobFailedException("no process could be started (" + e.getMessage() + ")", e);
    }
  }

  /** Reads what it prints, so that it never waits for that. */
  private static void drain(Process process) {
    LastWords nobody = new LastWords();
    for (var reader : List.of(process.inputReader(), process.errorReader())) {
      Thread thread = new Thread(() -> nobody.readAll(reader), "limited-output");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
