package io.carousel.job.worker;

import io.carousel.job.Futures;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does tasks in processes of their own, some of them side by side. A process that crashes is
 * started once more; one task's failure does not keep the others from being done. The processes end
 * with this one.
 */
public final class WorkerPool {

  private static final int ATTEMPTS = 2;

  private final JavaCommand java;
  private final int workers;
  private final int attempts;

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
    this.java = java;
    this.workers = workers;
    this.attempts = attempts;
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
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(workers, tasks.size()));
    try (WorkerProcesses processes = new WorkerProcesses(java, attempts)) {
      List<Future<Optional<WorkerFailure>>> begun = new ArrayList<>();
      for (WorkerTask task : tasks) {
        begun.add(threads.submit(() -> attempt(task, processes, step)));
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
      WorkerTask task, WorkerProcesses processes, Progress.Step step) throws InterruptedException {
    TaskProgress progress = new TaskProgress(task.done(), step);
    Optional<WorkerFailure> failure = Optional.empty();
    for (int attempt = 0; attempt < attempts; attempt++) {
      failure = processes.run(task, progress);
      if (failure.isEmpty() || failure.get().cause() != WorkerFailure.Cause.CRASH) {
        return failure;
      }
    }
    return failure;
  }
}
