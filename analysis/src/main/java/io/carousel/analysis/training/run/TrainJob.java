package io.carousel.analysis.training.run;

import io.carousel.analysis.support.json.JsonFile;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.pictures.PictureFiles;
import io.carousel.analysis.training.protocol.Fold;
import io.carousel.analysis.training.settings.LossSettings;
import io.carousel.analysis.training.settings.TrainingSettings;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.WorkerFailure;
import io.carousel.job.worker.WorkerPool;
import io.carousel.job.worker.WorkerTask;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains a network with every loss on every fold that is asked for, each by a process of its own,
 * some of them side by side. Runs that have ended are kept, and one that was stopped goes on from
 * its last epoch.
 */
public final class TrainJob {

  /**
   * One thread a process, and memory that the GNU C library keeps instead of giving it back to the
   * system after every step.
   */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "OMP_NUM_THREADS", "1",
          "MKL_NUM_THREADS", "1",
          "MALLOC_ARENA_MAX", "1",
          "MALLOC_MMAP_MAX_", "0",
          "MALLOC_TRIM_THRESHOLD_", "4294967296",
          "MALLOC_TOP_PAD_", "67108864");

  private final TrainRequest request;
  private final JavaCommand java;
  private final int workers;
  private final Progress progress;

  /**
   * Prepares training runs; none is started yet.
   *
   * @param request what is to be trained
   * @param java how a process is started
   * @param workers how many runs there are side by side
   * @param progress hears of every image that goes through training
   */
  public TrainJob(TrainRequest request, JavaCommand java, int workers, Progress progress) {
    this.request = request;
    this.java = java.withEnvironment(ENVIRONMENT);
    this.workers = workers;
    this.progress = progress;
  }

  /** Deletes the runs that are there, so that all are done anew. */
  public void discard() {
    request.plans().forEach(plan -> plan.folder().clear());
  }

  /**
   * Writes the weights of all runs that have ended as safetensors, beside their state dicts.
   *
   * @throws io.carousel.job.JobFailedException if a file cannot be written
   */
  public void writeSafetensors() {
    for (RunPlan plan : request.plans()) {
      if (plan.folder().ended().isPresent()) {
        plan.folder().writeSafetensors();
      }
    }
  }

  /**
   * Trains.
   *
   * @return what came of it; a run that failed does not stop the others
   * @throws io.carousel.job.InvalidInputException if the dataset cannot be trained on so, or runs
   *     of other settings are there
   */
  public TrainResult run() {
    try (DatasetSource source = DatasetSource.open(request.dataset())) {
      RunInput input =
          new RunInput(source.folder(), request.label(), request.folds(), request.network());
      for (int fold : request.chosen()) {
        for (LossSettings loss : request.losses()) {
          TrainingSettings settings = loss.settings();
          input
              .protocol()
              .requireBatches(
                  input.protocol().fold(fold),
                  settings.classesPerBatch(),
                  settings.imagesPerClass());
        }
      }
      FirstWeights.of(request.network(), request.seed()); // Refuses a file that cannot begin.
      List<RunPlan> undone = undone(input);
      List<WorkerFailure> failures = train(input, undone);
      List<TrainingRecord> ended = new ArrayList<>();
      for (RunPlan plan : request.plans()) {
        plan.folder().ended().ifPresent(ended::add);
      }
      return new TrainResult(ended, failures, request.plans().size() - undone.size());
    }
  }

  /** The runs that have not ended; all that are there must be of the same settings. */
  private List<RunPlan> undone(RunInput input) {
    List<RunPlan> undone = new ArrayList<>();
    for (RunPlan plan : request.plans()) {
      RunIdentity identity = RunIdentity.of(beginning(input, plan));
      Optional<TrainingRecord> ended = plan.folder().ended();
      if (ended.isPresent()) {
        identity.require(plan.folder().record(), ended.get());
        plan.folder().deleteState(); // of a run that was stopped at its very end
      } else {
        if (Files.exists(plan.folder().state())) {
          identity.require(plan.folder().state(), RunState.read(plan.folder().state()).record());
        }
        undone.add(plan);
      }
    }
    return undone;
  }

  private static TrainingRecord beginning(RunInput input, RunPlan plan) {
    return input.beginning(plan.loss(), plan.fold(), plan.seed(), plan.study());
  }

  private List<WorkerFailure> train(RunInput input, List<RunPlan> undone) {
    PictureFiles pictures = input.pictures(request.output());
    if (undone.isEmpty()) {
      pictures.delete(); // of a run that was killed at its very end
      return List.of();
    }
    pictures.make(progress);
    long total = 0;
    List<WorkerTask> tasks = new ArrayList<>();
    for (RunPlan plan : undone) {
      Fold fold = input.protocol().fold(plan.fold());
      TrainingSettings settings = plan.loss().settings();
      long done = epochsDone(plan) * TrainingRun.imagesPerEpoch(fold, settings);
      total += TrainingRun.images(fold, settings) - done;
      String json = new String(JsonFile.bytes(plan), StandardCharsets.UTF_8);
      tasks.add(new WorkerTask(plan.name(), TrainWorker.class, List.of(json), done));
    }
    List<WorkerFailure> failures;
    try (Progress.Step step = progress.begin("train", total, "image")) {
      failures = new WorkerPool(java, workers).run(tasks, step);
    }
    pictures.delete();
    return failures;
  }

  private static long epochsDone(RunPlan plan) {
    return Files.exists(plan.folder().state())
        ? RunState.read(plan.folder().state()).record().epochs().size()
        : 0;
  }
}
