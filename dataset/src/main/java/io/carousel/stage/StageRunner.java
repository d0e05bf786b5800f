package io.carousel.stage;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.util.List;
import java.util.stream.IntStream;

/** Runs stages, in order, as far as they are not current. */
public final class StageRunner {

  private final PartRunner runner;
  private final Progress progress;

  /**
   * Runs stages by a way to run their parts.
   *
   * @param runner where parts run
   * @param progress hears how far each stage is
   */
  public StageRunner(PartRunner runner, Progress progress) {
    this.runner = runner;
    this.progress = progress;
  }

  /** A runner that runs everything in this process. */
  public StageRunner(Progress progress) {
    this(PartRunner.inProcess(), progress);
  }

  /**
   * Runs stages one after the other; those that are current are passed over.
   *
   * @return what there is to say about all of them
   * @throws io.carousel.job.InvalidInputException if what the user gave is wrong; the stages before
   *     it have been run then
   * @throws io.carousel.job.JobFailedException if the work could not be done
   */
  public Outcome run(List<? extends Stage> stages) {
    Outcome outcome = Outcome.DONE;
    for (Stage stage : stages) {
      outcome = outcome.and(run(stage));
    }
    return outcome;
  }

  /**
   * Runs a stage, in as many parts as suit the workers, unless it is current.
   *
   * @return what there is to say about it
   */
  public Outcome run(Stage stage) {
    if (stage.isCurrent()) {
      stage.tidy();
      return stage.kept();
    }
    int count = stage.parts(runner.workers());
    List<Shard> missing =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> new Shard(number, count))
            .filter(part -> !stage.isDone(part))
            .toList();
    Outcome outcome = runner.run(stage, missing, progress);
    return stage.needsMerge() ? outcome.and(stage.merge(count, progress)) : outcome;
  }

  /**
   * Runs one part of a stage, for another machine to run the others, and merges the parts if it was
   * the last of them. Does nothing if the stage is current.
   *
   * @return what there is to say about the part, and about the whole if it was merged
   */
  public Outcome run(Stage stage, Shard part) {
    if (part.equals(Shard.WHOLE)) {
      return run(stage);
    }
    // Where nothing is merged, no part looks at the others' outputs: there may be a thousand.
    if (stage.needsMerge() ? stage.isCurrent() : stage.isDone(part)) {
      stage.tidy();
      return stage.kept();
    }
    Outcome outcome =
        stage.isDone(part) ? Outcome.DONE : runner.run(stage, List.of(part), progress);
    boolean allDone =
        stage.needsMerge()
            && IntStream.rangeClosed(1, part.count())
                .allMatch(number -> stage.isDone(new Shard(number, part.count())));
    return allDone ? outcome.and(stage.merge(part.count(), progress)) : outcome;
  }
}
