package io.carousel.cli.execution;

import io.carousel.cluster.ClusterSession;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Shows what would be submitted for the first stage of a command that can be divided, and changes
 * nothing; the stages after it need what it would write.
 */
public final class DryExecution implements Execution {

  private final ClusterSession session;
  private final Consumer<String> output;

  /**
   * Shows what would be submitted.
   *
   * @param session where
   * @param output gets the script
   */
  public DryExecution(ClusterSession session, Consumer<String> output) {
    this.session = session;
    this.output = output;
  }

  @Override
  public Progress progress() {
    return Progress.silent();
  }

  @Override
  public boolean isElsewhere() {
    return true;
  }

  @Override
  public void prepare(Runnable work) {}

  @Override
  public Lock lock(Path root, String work, Shard part, Collection<? extends Stage> stages) {
    return () -> {};
  }

  @Override
  public Outcome run(Stage stage, Shard part) {
    if (stage.mostParts() == 1 || stage.isCurrent()) {
      return Outcome.DONE;
    }
    output.accept(
        session
            .script(stage)
            .orElseThrow(
                () ->
                    InvalidInputException.ofSetting(
                        "dry-run", "is for SLURM; nothing is submitted here")));
    throw new CommandDone();
  }
}
