package io.carousel.job.worker;

import io.carousel.job.Futures;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does tasks in processes of their own, some of them side by side. A process that crashes is
 * started once more; one task's failure does not keep the others from being done, unless a {@link
 * PoolWatch} says so. The processes end with this one.
 */
public final class WorkerPool {

  private static final int ATTEMPTS = 2;

  private final List<JavaCommand> slots;
  private final int attempts;
  private final PoolWatch watch;

  /**
   * Prepares a pool; processes are started as tasks need them.
   *
   * @param java how a worker is started
   * @param workers how many there are at a time, at least 1
   */
  public WorkerPool(JavaCommand java, int workers) {
    this(java, workers, ATTEMPTS);
  }

  /**
   * Prepares a pool that tries a task whose process crashes so often.
   *
   * @param attempts how often in all, at least 1
   */
  public WorkerPool(JavaCommand java, int workers, int attempts) {
    this(Collections.nCopies(workers, java), attempts, (task, attempt, time, failure) -> true);
  }

  /**
   * Prepares a pool whose workers are not all started alike, as each has a device of its own.
   *
   * @param slots how the workers that are there at a time are started, one each
   * @param attempts how often a task whose process crashes is tried in all, at least 1
   * @param watch hears of every attempt that ended
   */
  public WorkerPool(List<JavaCommand> slots, int attempts, PoolWatch watch) {
    this.slots = List.copyOf(slots);
    this.attempts = attempts;
    this.watch = watch;
  }

  /**
   * Does the tasks, begun in their order.
   *
   * @param step hears of every unit that is done
   * @return what failed, in the order of the tasks
   * @throws JobFailedException if no process can be started, or this thread is interrupted
   */
  public List<WorkerFailure> run(List<WorkerTask> tasks, Progress.Step step) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(slots.size(), tasks.size()));
    try (WorkerProcesses processes = new WorkerProcesses(attempts)) {
      BlockingQueue<JavaCommand> free = new LinkedBlockingQueue<>(slots);
      AtomicBoolean goOn = new AtomicBoolean(true);
      List<Future<Optional<WorkerFailure>>> begun = new ArrayList<>();
      for (WorkerTask task : tasks) {
        begun.add(
            threads.submit(
                () ->
                    goOn.get()
                        ? attempt(task, free, processes, step, goOn)
                        : Optional.<WorkerFailure>empty()));
      }
      List<WorkerFailure> failures = new ArrayList<>();
      for (Future<Optional<WorkerFailure>> end : begun) {
        Futures.result(end, "workers were busy").ifPresent(failures::add);
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<WorkerFailure> attempt(
      WorkerTask task,
      BlockingQueue<JavaCommand> free,
      WorkerProcesses processes,
      Progress.Step step,
      AtomicBoolean goOn)
      throws InterruptedException {
    TaskProgress progress = new TaskProgress(task.done(), step);
    JavaCommand slot = free.take();
    try {
      Optional<WorkerFailure> failure = Optional.empty();
      for (int attempt = 1; attempt <= attempts; attempt++) {
        long start = System.nanoTime();
        failure = processes.run(slot, task, attempt, progress);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (!watch.ended(task, attempt, time, failure)) {
          goOn.set(false);
        }
        if (failure.isEmpty() || failure.get().cause() != WorkerFailure.Cause.CRASH) {
          return failure;
        }
      }
      return failure;
    } finally {
      free.add(slot);
    }
  }
}
