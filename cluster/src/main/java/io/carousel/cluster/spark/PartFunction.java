package io.carousel.cluster.spark;

import io.carousel.cluster.PartJournals;
import io.carousel.job.Progress;
import io.carousel.job.worker.HostName;
import io.carousel.job.worker.LastWords;
import io.carousel.job.worker.TaskProgress;
import io.carousel.job.worker.WorkerJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.resource.ResourceInformation;

/** What runs on a machine of the cluster for a part: it starts the part's process, and waits. */
final class PartFunction implements Function<PartOrder, Integer> {

  private static final long serialVersionUID = 1L;

  private static final int DONE = 0;
  private static final int WRONG_INPUT = 2;

  /** Added by Java to the number of the signal that ended a process. */
  private static final int SIGNALS = 128;

  /**
   * Does a part.
   *
   * @return 0 if it is done, 2 if it cannot be as what the user gave is wrong: neither is done
   *     again
   * @throws PartFailedException if it was not done otherwise
   */
  @Override
  public Integer call(PartOrder order) throws IOException, InterruptedException {
    Path folder = Path.of(order.folder());
    if (!Files.isDirectory(folder) || !Files.isDirectory(Path.of(order.directory()))) {
      throw new PartFailedException(
          "%s: there is no such folder on %s; the disk that it is on must be shared with that machine,"
                  .formatted(Files.isDirectory(folder) ? order.directory() : folder, HostName.get())
              + " under the same path");
    }
    if (!Files.isExecutable(Path.of(order.words().get(0)))) {
      throw new PartFailedException(
          "%s: cannot be started on %s; copy Carousel with `package` to a disk that all machines share,"
                  .formatted(order.words().get(0), HostName.get())
              + " and start that copy");
    }
    TaskContext task = TaskContext.get();
    String name =
        PartJournals.name(
            order.number(), task.stageId() * 100 + task.stageAttemptNumber(), task.taskAttemptId());
    Path log = folder.resolve(name + ".log");
    Process process = builder(order, folder.resolve(name), log, task).start();
    try {
      int exitCode = process.waitFor();
      if (exitCode == DONE || exitCode == WRONG_INPUT) {
        return exitCode;
      }
      throw new PartFailedException(why(exitCode, folder.resolve(name), log));
    } finally {
      process.destroyForcibly();
    }
  }

  private static ProcessBuilder builder(PartOrder order, Path journal, Path log, TaskContext task) {
    ProcessBuilder builder =
        new ProcessBuilder(order.words())
            .directory(Path.of(order.directory()).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    // They are the daemon's, and not meant for what it starts.
    environment.keySet().removeIf(name -> name.startsWith("SPARK_") || name.startsWith("_SPARK_"));
    environment.put(PartJournals.FILE, journal.toString());
    environment.put(PartJournals.PARENT, "1");
    environment.put(PartJournals.NO_BUILD, "1");
    environment.put("LP_NUM_THREADS", String.valueOf(order.cores()));
    environment.put("OMP_NUM_THREADS", String.valueOf(order.cores()));
    environment.merge(
        "CAROUSEL_JAVA_OPTS",
        "-XX:ActiveProcessorCount=" + order.cores(),
        (there, more) -> there + " " + more);
    ResourceInformation gpus = task.resourcesJMap().get("gpu");
    if (gpus != null) {
      environment.put("CUDA_VISIBLE_DEVICES", String.join(",", gpus.addresses()));
    }
    return builder;
  }

  private static String why(int exitCode, Path journal, Path log) {
    if (Files.exists(journal)) {
      WorkerJournal said = new WorkerJournal(journal);
      said.read(new TaskProgress(0, Progress.silent().begin("", 0, "")));
      if (!said.failure().isEmpty()) {
        return said.failure();
      }
    }
    String how =
        exitCode > SIGNALS
            ? "was ended by signal " + (exitCode - SIGNALS)
            : "crashed with exit code " + exitCode;
    String words = LastWords.of(log).best();
    return "its process " + how + (words.isEmpty() ? "" : ", having said: " + words);
  }
}
