package io.carousel.stage;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.util.List;

/** Where the parts of stages run: in this process, in others on this machine, on a cluster. */
public interface PartRunner {

  /** How many parts it runs at once, at least 1. */
  int workers();

  /**
   * Runs parts of a stage, and returns when all of them are done.
   *
   * @param progress hears of the parts together, as of one piece of work
   * @throws io.carousel.job.InvalidInputException if a part says that what the user gave is wrong
   * @throws io.carousel.job.JobFailedException if a part failed
   */
  Outcome run(Stage stage, List<Shard> parts, Progress progress);

  /** Runs one part after the other in this process. */
  static PartRunner inProcess() {
    return new InProcess();
  }
}
