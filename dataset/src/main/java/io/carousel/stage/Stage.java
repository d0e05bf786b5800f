package io.carousel.stage;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.nio.file.Path;
import java.util.List;

/**
 * A step of an experiment that turns files into files: rendering, embedding, a report.
 *
 * <p>A stage can be divided into parts that do not depend on each other. They may run in any order,
 * on any machine that shares the disk, and the same part may run more than once, even at the same
 * time: no attempt touches what another is writing, and each ends with the same bytes. Whatever the
 * number of parts, the outputs are byte for byte those of an undivided run.
 *
 * <p>A stage only describes work until it is run: making one reads no more than it needs to know
 * its paths, so that a list of stages can be made before the first of them has run.
 */
public interface Stage {

  /** Its name, as people read it and folders and files are called: "embed". */
  String name();

  /**
   * The files and folders that it reads: the outputs of stages before it, or what the user gave.
   */
  List<Path> inputs();

  /** The files and folders that it writes. */
  List<Path> outputs();

  /**
   * A hash of everything that the outputs depend on: settings, the content of inputs, the layout of
   * outputs. How fast it is done, by how many threads or parts, is left out. Asked for when the
   * stages before it have run.
   *
   * @throws InvalidInputException if an input is missing or damaged
   */
  String fingerprint();

  /**
   * Whether the outputs are there and are what a run would write.
   *
   * @throws InvalidInputException if an input is missing or damaged
   */
  boolean isCurrent();

  /** What there is to say about a stage that is not run as it is current; by default nothing. */
  default Outcome kept() {
    return Outcome.DONE;
  }

  /**
   * Deletes what a run that was killed at its very end left beside outputs that are current; by
   * default nothing.
   */
  default void tidy() {}

  /** The most parts that it can be divided into, at least 1. */
  int mostParts();

  /**
   * The number of parts that suits so many workers: by default one each, as far as it can be
   * divided. A stage whose parts are units of their own, such as models to be trained, has as many
   * parts as units, whatever the number of workers.
   */
  default int parts(int workers) {
    return Math.max(1, Math.min(workers, mostParts()));
  }

  /** Whether a part has been run, with the present fingerprint. */
  boolean isDone(Shard part);

  /**
   * Runs a part, or does nothing if it is done. What an attempt that was killed had finished is
   * kept where that can be told.
   *
   * @param part which of how many; {@link Shard#WHOLE} for an undivided run
   * @param progress hears how far it is
   * @return what there is to say about it
   * @throws InvalidInputException if what the user gave is wrong
   * @throws JobFailedException if the work could not be done
   */
  Outcome run(Shard part, Progress progress);

  /**
   * Whether the parts have to be put together. Where each part writes outputs of its own, such as
   * images, there is nothing to merge.
   */
  default boolean needsMerge() {
    return true;
  }

  /**
   * Puts the outputs together when all parts are done; also called, with 1, after an undivided run.
   * May run more than once, even at the same time.
   *
   * @param parts how many parts there are
   * @param progress hears how far it is
   * @return what there is to say about the whole
   * @throws InvalidInputException if a part is missing
   * @throws JobFailedException if the outputs cannot be written
   */
  Outcome merge(int parts, Progress progress);
}
