package io.carousel.stage;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.nio.file.Path;

/** A stage that is done in one piece, as it is quick or every number depends on all others. */
public abstract class UndividedStage extends RecordedStage {

  /**
   * For subclasses: names the stage and says where its record lies.
   *
   * @param name its name, which no other stage of the same folder has
   * @param root the folder that its outputs are in
   */
  protected UndividedStage(String name, Path root) {
    super(name, root);
  }

  /**
   * Writes the outputs.
   *
   * @param progress hears how far it is
   * @return what there is to say about it
   */
  protected abstract Outcome write(Progress progress);

  @Override
  public final boolean isDone(Shard part) {
    return false;
  }

  @Override
  public final Outcome run(Shard part, Progress progress) {
    if (!part.equals(Shard.WHOLE)) {
      throw new IllegalArgumentException(name() + " is done in one piece, not as part " + part);
    }
    return write(progress);
  }

  @Override
  public final Outcome merge(int parts, Progress progress) {
    record(outputs());
    return Outcome.DONE;
  }
}
