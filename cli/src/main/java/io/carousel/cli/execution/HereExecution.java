package io.carousel.cli.execution;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.WorkLock;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import io.carousel.stage.StageLock;
import io.carousel.stage.StageRunner;
import java.nio.file.Path;
import java.util.Collection;

/** Runs everything in this process. */
final class HereExecution implements Execution {

  private final Progress progress;
  private final StageRunner runner;

  HereExecution(Progress progress) {
    this.progress = progress;
    this.runner = new StageRunner(progress);
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public boolean isElsewhere() {
    return false;
  }

  @Override
  public void prepare(Runnable work) {
    work.run();
  }

  @Override
  public Lock lock(Path root, String work, Shard part, Collection<? extends Stage> stages) {
    WorkLock lock = StageLock.take(root, work, part, stages);
    return lock::close;
  }

  @Override
  public Outcome run(Stage stage, Shard part) {
    return runner.run(stage, part);
  }
}
