package io.carousel.job.worker;

import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that are under way. Closing ends them, and so does the end of this process. */
final class WorkerProcesses implements AutoCloseable {

  /** Added by Java to the number of the signal that ended a process. */
  private static final int SIGNALS = 128;

  private final int attempts;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::destroyAll, "worker-end");

  /**
   * @param attempts how often a process that crashes is started in all
   */
  WorkerProcesses(int attempts) {
    this.attempts = attempts;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Does a task in a process.
   *
   * @param java how it is started
   * @param attempt which attempt it is, from 1
   * @return why it was not done; empty if it was
   */
  Optional<WorkerFailure> run(JavaCommand java, WorkerTask task, int attempt, TaskProgress progress)
      throws InterruptedException {
    Process process = start(java, task);
    running.add(process);
    try {
      LastWords words = new LastWords();
      Thread errors = new Thread(() -> words.readAll(process.errorReader()), "worker-errors");
      errors.setDaemon(true);
      errors.start();
      Optional<WorkerMessage> failure = listen(process.inputReader(), progress, words);
      int exitCode = process.waitFor();
      errors.join();
      if (exitCode == 0) {
        return Optional.empty();
      }
      return Optional.of(
          failure
              .map(said -> new WorkerFailure(task, said.cause(), said.failure()))
              .orElseGet(() -> crash(task, exitCode, attempt, words)));
    } finally {
      process.destroyForcibly();
      running.remove(process);
    }
  }

  private static Process start(JavaCommand java, WorkerTask task) {
    try {
      return java.start(task.mainClass(), task.arguments());
    } catch (IOException e) {
      throw new JobFailedException("no worker could be started (" + FileProblem.detail(e) + ")", e);
    }
  }

  /** Hears a process to its end; gives its message of failure if there is one. */
  private static Optional<WorkerMessage> listen(
      BufferedReader reader, TaskProgress progress, LastWords words) {
    Optional<WorkerMessage> failure = Optional.empty();
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Optional<WorkerMessage> message = WorkerMessage.ofLine(line);
        if (message.isEmpty()) {
          words.add(line);
        } else if (message.get().total() != null) {
          progress.expect(message.get().total(), message.get().unit());
        } else if (message.get().done() != null) {
          progress.reach(message.get().done());
        } else {
          failure = message;
        }
      }
    } catch (IOException e) {
      words.add("what it said could not be read (" + FileProblem.detail(e) + ")");
    }
    return failure;
  }

  private String howOften() {
    return switch (attempts) {
      case 1 -> "";
      case 2 -> ", twice";
      default -> ", " + attempts + " times";
    };
  }

  private WorkerFailure crash(WorkerTask task, int exitCode, int attempt, LastWords words) {
    String how =
        exitCode > SIGNALS
            ? "was ended by signal " + (exitCode - SIGNALS)
            : "crashed with exit code " + exitCode;
    String said = words.best().isEmpty() ? "" : ", having said: " + words.best();
    return new WorkerFailure(
        task,
        WorkerFailure.Cause.CRASH,
        "its process " + how + (attempt == attempts ? howOften() : "") + said);
  }

  private void destroyAll() {
    running.forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    destroyAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending; the hook has run or will.
    }
  }
}
