package io.carousel.cli.execution;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** How a command's stages are run. */
public interface Execution {

  /** Keeps other people's commands away until it is closed. */
  interface Lock extends AutoCloseable {

    @Override
    void close();
  }

  /** Runs everything in this process. */
  static Execution here(Progress progress) {
    return new HereExecution(progress);
  }

  /** Hears how far everything is that is done in this process. */
  Progress progress();

  /** Whether stages that can be divided are run in parts elsewhere, or this is such a part. */
  boolean isElsewhere();

  /**
   * Does what comes once, before any part: deleting what is to be made anew.
   *
   * @param work what to do
   */
  void prepare(Runnable work);

  /**
   * Takes the lock for some stages; see {@link io.carousel.stage.StageLock}.
   *
   * @throws io.carousel.job.JobFailedException if another process has it; names it
   */
  Lock lock(Path root, String work, Shard part, Collection<? extends Stage> stages);

  /**
   * Runs a part of a stage, or all of it; see {@link io.carousel.stage.StageRunner}.
   *
   * @return what there is to say about it
   */
  Outcome run(Stage stage, Shard part);

  /** Runs a stage. */
  default Outcome run(Stage stage) {
    return run(stage, Shard.WHOLE);
  }

  /** Runs a stage behind its lock. */
  default Outcome runLocked(Path root, Stage stage) {
    Lock lock = lock(root, stage.name(), Shard.WHOLE, List.of(stage));
    try (lock) {
      return run(stage);
    }
  }

  /** Runs stages one after the other. */
  default Outcome run(List<? extends Stage> stages) {
    Outcome outcome = Outcome.DONE;
    for (Stage stage : stages) {
      outcome = outcome.and(run(stage));
    }
    return outcome;
  }
}
