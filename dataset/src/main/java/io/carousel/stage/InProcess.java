package io.carousel.stage;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.util.List;

/** Runs one part after the other in this process. */
final class InProcess implements PartRunner {

  @Override
  public int workers() {
    return 1;
  }

  @Override
  public Outcome run(Stage stage, List<Shard> parts, Progress progress) {
    Outcome outcome = Outcome.DONE;
    for (Shard part : parts) {
      outcome = outcome.and(stage.run(part, progress));
    }
    return outcome;
  }
}
