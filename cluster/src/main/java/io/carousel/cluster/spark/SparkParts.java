package io.carousel.cluster.spark;

import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.ClusterSession;
import io.carousel.cluster.PartJournals;
import io.carousel.cluster.RunFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.OneLine;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.worker.TaskProgress;
import io.carousel.stage.JointStep;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/** Parts as tasks of Spark. It is called when the first part is to run. */
final class SparkParts implements ClusterSession {

  /** How often a part is tried in all. */
  static final int ATTEMPTS = 3;

  private static final int PAUSE_MILLIS = 1000;

  /** After so long without a part that has begun, that is said. */
  private static final int SILENCE_SECONDS = 20;

  /** How long machines have to make themselves known before they are counted. */
  private static final int GATHERING_SECONDS = 10;

  private final SparkConnection connection;
  private final ClusterRequest request;
  private final RunFolder folder;
  private JavaSparkContext spark;

  SparkParts(SparkConnection connection, ClusterRequest request) {
    this.connection = connection;
    this.request = request;
    this.folder = new RunFolder(request);
  }

  private JavaSparkContext spark() {
    if (spark == null) {
      spark = connection.open(request.directory().getFileName() + "");
    }
    return spark;
  }

  @Override
  public int workers() {
    return request.parts().orElseGet(this::countExecutors);
  }

  /** One part each, as far as they come within some seconds. */
  private int countExecutors() {
    int before = -1;
    int count = executors();
    try {
      for (int second = 0;
          second < GATHERING_SECONDS && (count == 0 || count != before);
          second++) {
        Thread.sleep(PAUSE_MILLIS);
        before = count;
        count = executors();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while machines gathered", e);
    }
    return Math.max(1, count);
  }

  private int executors() {
    return spark().sc().getExecutorMemoryStatus().size() - 1; // This process is one of them.
  }

  @Override
  public Outcome run(Stage stage, List<Shard> parts, Progress progress) {
    if (parts.isEmpty()) {
      return Outcome.DONE;
    }
    JavaSparkContext context = spark();
    Path own = folder.begin(stage);
    PartListener listener = new PartListener(stage.name(), parts, request.log());
    context.sc().addSparkListener(listener);
    try (JointStep step = new JointStep(progress, stage.name(), parts.size())) {
      List<PartOrder> orders = parts.stream().map(part -> order(stage, part, own)).toList();
      JavaFutureAction<List<Integer>> ending =
          context.parallelize(orders, orders.size()).map(new PartFunction()).collectAsync();
      await(stage, ending, new PartJournals(own), parts, step, listener);
    } catch (InvalidInputException e) {
      folder.done(); // All that there is to say has been said.
      throw e;
    } finally {
      context.sc().removeSparkListener(listener);
    }
    folder.done();
    return Outcome.DONE;
  }

  private PartOrder order(Stage stage, Shard part, Path own) {
    return new PartOrder(
        part.number(),
        List.copyOf(request.words(stage.name(), part.toString())),
        request.directory().toString(),
        own.toString(),
        connection.cores());
  }

  private void await(
      Stage stage,
      JavaFutureAction<List<Integer>> ending,
      PartJournals journals,
      List<Shard> parts,
      JointStep step,
      PartListener listener) {
    Map<Integer, TaskProgress> progress = new HashMap<>();
    parts.forEach(part -> progress.put(part.number(), new TaskProgress(0, step)));
    for (int look = 1; ; look++) {
      try {
        ending.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        journals.read(progress);
        refuseMistakes(journals);
        return;
      } catch (TimeoutException e) {
        journals.read(progress);
        if (journals.mistake().isPresent()) {
          ending.cancel(true);
          refuseMistakes(journals);
        }
        if (look == SILENCE_SECONDS && journals.isEmpty()) {
          request
              .messages()
              .accept(
                  stage.name()
                      + ": no part has begun yet; is there a worker with enough free cores, memory and"
                      + " GPUs?");
        }
      } catch (ExecutionException e) {
        throw failed(stage, listener, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JobFailedException("interrupted while Spark was at work", e);
      }
    }
  }

  private static void refuseMistakes(PartJournals journals) {
    Optional<String> mistake = journals.mistake();
    if (mistake.isPresent()) {
      throw InvalidInputException.ofAll(List.of(mistake.get()));
    }
  }

  private static JobFailedException failed(
      Stage stage, PartListener listener, ExecutionException e) {
    // What the listener knows comes by another thread, a moment later than the end itself.
    for (int look = 0; look < 20 && listener.worst().isEmpty(); look++) {
      try {
        Thread.sleep(PAUSE_MILLIS / 10);
      } catch (InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return listener
        .worst()
        .map(
            worst ->
                new JobFailedException(
                    "%s, part %s: %s (on %s), after %d attempts"
                        .formatted(
                            stage.name(),
                            worst.part(),
                            worst.message(),
                            worst.host(),
                            worst.times()),
                    e))
        .orElseGet(
            () ->
                new JobFailedException(
                    stage.name() + ": Spark gave up (" + OneLine.of(e.getMessage()) + ")", e));
  }

  @Override
  public void close() {
    if (spark != null) {
      spark.close();
    }
    folder.close();
  }
}
