package io.carousel.cli.execution;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import io.carousel.stage.PartRunner;
import io.carousel.stage.Stage;
import io.carousel.stage.StageRunner;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Runs the parts of stages that can be divided elsewhere, and all else in this process: the lock,
 * what comes before the parts, and putting their results together.
 */
public final class DividedExecution implements Execution {

  private final Execution here;
  private final StageRunner divided;

  /**
   * Runs parts elsewhere.
   *
   * @param parts where they run
   * @param progress hears how far each stage is
   */
  public DividedExecution(PartRunner parts, Progress progress) {
    this.here = Execution.here(progress);
    this.divided = new StageRunner(parts, progress);
  }

  @Override
  public Progress progress() {
    return here.progress();
  }

  @Override
  public boolean isElsewhere() {
    return true;
  }

  @Override
  public void prepare(Runnable work) {
    work.run();
  }

  @Override
  public Lock lock(Path root, String work, Shard part, Collection<? extends Stage> stages) {
    return here.lock(root, work, part, stages);
  }

  @Override
  public Outcome run(Stage stage, Shard part) {
    return stage.mostParts() > 1 ? divided.run(stage, part) : here.run(stage, part);
  }
}
