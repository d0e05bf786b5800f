package io.carousel.stage;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.WorkerFailure;
import io.carousel.job.worker.WorkerPool;
import io.carousel.job.worker.WorkerTask;
import java.util.List;

/**
 * Runs parts in Java processes on this machine, several side by side, with one progress for all of
 * them. What a part has to say beyond failures is told when the parts are merged.
 */
public final class WorkerParts implements PartRunner {

  private final JavaCommand java;
  private final int workers;
  private final Program program;

  /** What a process runs for a part. */
  @FunctionalInterface
  public interface Program {

    /**
     * The task of a part.
     *
     * @return the {@code main} that makes the same stage and runs that part of it, within {@link
     *     io.carousel.job.worker.Worker#run} and with the worker's progress; and its arguments
     */
    WorkerTask task(Stage stage, Shard part);
  }

  /**
   * Runs parts in worker processes, some side by side.
   *
   * @param java how a process is started
   * @param workers how many there are at a time, at least 1
   * @param program what they run
   */
  public WorkerParts(JavaCommand java, int workers, Program program) {
    this.java = java;
    this.workers = workers;
    this.program = program;
  }

  @Override
  public int workers() {
    return workers;
  }

  @Override
  public Outcome run(Stage stage, List<Shard> parts, Progress progress) {
    List<WorkerTask> tasks = parts.stream().map(part -> program.task(stage, part)).toList();
    List<WorkerFailure> failures;
    try (JointStep step = new JointStep(progress, stage.name(), tasks.size())) {
      failures = new WorkerPool(java, workers).run(tasks, step);
    }
    List<String> mistakes =
        failures.stream()
            .filter(failure -> failure.cause() == WorkerFailure.Cause.INPUT)
            .map(WorkerFailure::message)
            .distinct()
            .toList();
    if (!mistakes.isEmpty()) {
      throw InvalidInputException.ofAll(mistakes);
    }
    if (!failures.isEmpty()) {
      WorkerFailure first = failures.get(0);
      throw new JobFailedException(
          "%s: %s%s"
              .formatted(
                  first.task().name(),
                  first.message(),
                  failures.size() == 1 ? "" : "; and %d more".formatted(failures.size() - 1)));
    }
    return Outcome.DONE;
  }
}
