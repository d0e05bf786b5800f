package io.carousel.stage;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.PoolWatch;
import io.carousel.job.worker.WorkerFailure;
import io.carousel.job.worker.WorkerPool;
import io.carousel.job.worker.WorkerTask;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs parts in Java processes on this machine, several side by side, with one progress for all of
 * them. What a part has to say beyond failures is told when the parts are merged.
 */
public final class WorkerParts implements PartRunner {

  /** How often a part is tried whose process crashes, unless it is said otherwise. */
  private static final int ATTEMPTS = 2;

  /** How often a part of a long run is tried: once, and twice again. */
  private static final int PATIENT_ATTEMPTS = 3;

  private final List<JavaCommand> slots;
  private final int parts;
  private final int attempts;
  private final Program program;
  private final PartLog log;

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
    this(Collections.nCopies(workers, java), workers, ATTEMPTS, program, new PartLog());
  }

  private WorkerParts(
      List<JavaCommand> slots, int parts, int attempts, Program program, PartLog log) {
    this.slots = List.copyOf(slots);
    this.parts = parts;
    this.attempts = attempts;
    this.program = program;
    this.log = log;
  }

  /**
   * Runs parts in worker processes that are not all started alike, as each has a device of its own.
   * One that crashes is started again, twice at most.
   *
   * @param slots how the processes that are there at a time are started, one each
   * @param parts into how many parts a stage is divided, at least 1
   * @param program what they run
   * @param log hears how long each part took and which were done again
   */
  public static WorkerParts of(List<JavaCommand> slots, int parts, Program program, PartLog log) {
    return new WorkerParts(slots, parts, PATIENT_ATTEMPTS, program, log);
  }

  @Override
  public int workers() {
    return parts;
  }

  @Override
  public Outcome run(Stage stage, List<Shard> missing, Progress progress) {
    Map<WorkerTask, Shard> tasks = new LinkedHashMap<>();
    missing.forEach(part -> tasks.put(program.task(stage, part), part));
    List<WorkerFailure> failures;
    try (JointStep step = new JointStep(progress, stage.name(), tasks.size())) {
      PoolWatch watch =
          (task, attempt, time, failure) -> log(stage, tasks.get(task), attempt, time, failure);
      failures = new WorkerPool(slots, attempts, watch).run(List.copyOf(tasks.keySet()), step);
    }
    PartFailure.refuse(
        failures.stream()
            .map(
                failure ->
                    new PartFailure(failure.task().name(), failure.cause(), failure.message()))
            .toList());
    return Outcome.DONE;
  }

  /** Whether it makes sense to begin other parts: not if what all of them are given is wrong. */
  private boolean log(
      Stage stage, Shard part, int attempt, Duration time, Optional<WorkerFailure> failure) {
    if (failure.isEmpty()) {
      log.done(stage.name(), part, PartLog.HERE, time);
    } else if (failure.get().cause() == WorkerFailure.Cause.CRASH && attempt < attempts) {
      log.repeated(stage.name(), part, PartLog.HERE, failure.get().message());
    }
    return failure.isEmpty() || failure.get().cause() != WorkerFailure.Cause.INPUT;
  }
}
