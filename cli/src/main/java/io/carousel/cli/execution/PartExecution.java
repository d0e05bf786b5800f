package io.carousel.cli.execution;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Does one part of one stage of a command, for whoever runs all of them and holds the lock. Other
 * stages are passed over, and when the part is done {@link CommandDone} ends the command.
 */
public final class PartExecution implements Execution {

  private final String stage;
  private final Shard part;
  private final Progress progress;

  /**
   * Does a part.
   *
   * @param stage the stage's name
   * @param part which part of it
   * @param progress hears how far it is
   */
  public PartExecution(String stage, Shard part, Progress progress) {
    this.stage = stage;
    this.part = part;
    this.progress = progress;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public boolean isElsewhere() {
    return true;
  }

  /** Nothing: it was done before the parts were begun. */
  @Override
  public void prepare(Runnable work) {}

  @Override
  public Lock lock(Path root, String work, Shard whole, Collection<? extends Stage> stages) {
    return () -> {};
  }

  @Override
  public Outcome run(Stage next, Shard whole) {
    if (!next.name().equals(stage)) {
      return Outcome.DONE;
    }
    if (!next.isDone(part)) {
      next.run(part, progress);
    }
    throw new CommandDone();
  }
}
