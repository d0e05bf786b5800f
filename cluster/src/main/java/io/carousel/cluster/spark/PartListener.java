package io.carousel.cluster.spark;

import io.carousel.job.Shard;
import io.carousel.stage.PartLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.Success$;
import org.apache.spark.TaskEndReason;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.TaskInfo;

/** Hears from Spark how the tasks of one stage end. */
final class PartListener extends SparkListener {

  private final String stage;
  private final List<Shard> parts;
  private final PartLog log;
  private final ConcurrentMap<Integer, Failure> failures = new ConcurrentHashMap<>();

  /**
   * Why a part was not done the last time.
   *
   * @param times how often it was not done by now
   */
  record Failure(Shard part, int times, String message, String host) {}

  /**
   * A listener.
   *
   * @param parts the parts, in the order of the tasks
   */
  PartListener(String stage, List<Shard> parts, PartLog log) {
    this.stage = stage;
    this.parts = parts;
    this.log = log;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    TaskInfo info = end.taskInfo();
    Shard part = parts.get(info.index());
    if (end.reason() instanceof Success$) {
      log.done(stage, part, info.host(), Duration.ofMillis(info.duration()));
      return;
    }
    message(end.reason())
        .ifPresent(
            why -> {
              Failure failure =
                  failures.merge(
                      info.index(),
                      new Failure(part, 1, why, info.host()),
                      (before, now) -> new Failure(part, before.times() + 1, why, info.host()));
              if (failure.times() < SparkParts.ATTEMPTS) {
                log.repeated(stage, part, info.host(), why);
              }
            });
  }

  /** Why a task ended; empty if it was but no longer needed. */
  private static Optional<String> message(TaskEndReason reason) {
    if (reason instanceof TaskKilled) {
      return Optional.empty();
    }
    if (reason instanceof ExceptionFailure failure) {
      return Optional.of(
          failure.className().equals(PartFailedException.class.getName())
              ? failure.description()
              : failure.className() + ": " + failure.description());
    }
    if (reason instanceof ExecutorLostFailure) {
      return Optional.of("the process that started it was lost");
    }
    return Optional.of(reason.toString());
  }

  /** The part that failed as often as it may; empty if there is none. */
  Optional<Failure> worst() {
    return failures.values().stream()
        .filter(failure -> failure.times() >= SparkParts.ATTEMPTS)
        .findFirst();
  }
}
