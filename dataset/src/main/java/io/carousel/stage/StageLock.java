package io.carousel.stage;

import io.carousel.job.Shard;
import io.carousel.job.WorkLock;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Keeps two people's commands out of each other's files. Stages themselves need no lock: two
 * attempts at the same work give the same files. But two with other settings, or one that reads
 * what another is writing anew, would not.
 */
public final class StageLock {

  private StageLock() {}

  /**
   * Takes the lock for some stages.
   *
   * @param root the folder that they work in
   * @param work what a person calls them together: "analyze"
   * @param part which part of them is run
   * @throws io.carousel.job.JobFailedException if another process writes what they read, or needs
   *     what they write; names it
   */
  public static WorkLock take(
      Path root, String work, Shard part, Collection<? extends Stage> stages) {
    List<Path> reads = stages.stream().flatMap(stage -> stage.inputs().stream()).toList();
    List<Path> writes = stages.stream().flatMap(stage -> stage.outputs().stream()).toList();
    return WorkLock.take(root, work, part, reads, writes);
  }
}
