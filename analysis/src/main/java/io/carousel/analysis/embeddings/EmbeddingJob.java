package io.carousel.analysis.embeddings;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Attempt;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Embeds every image of a dataset by every model, or a run of neighbouring images. An image is
 * decoded once for many models; decoding runs beside the networks. Embeddings that are there
 * already, of the same images by the same weights, are left as they are, and a run that was killed
 * goes on where it stopped.
 */
public final class EmbeddingJob {

  /**
   * How many networks are in memory at once, at about 90 MB each: the paper's 14 losses in 4 folds
   * and the untrained network. Every further group decodes all images anew, which costs little
   * beside as many networks.
   */
  private static final int GROUP = 57;

  private final DatasetFolder dataset;
  private final EmbeddingSettings settings;
  private final Progress progress;

  /**
   * Prepares to embed a dataset's images.
   *
   * @param dataset the dataset; it needs {@code samples.csv} and every image
   * @param settings how to compute
   * @param progress hears of every image by every model
   */
  public EmbeddingJob(DatasetFolder dataset, EmbeddingSettings settings, Progress progress) {
    this.dataset = dataset;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Makes the embeddings that are not there yet. A model whose files are wrong is left out and does
   * not stop the others.
   *
   * @return what became of the models
   * @throws InvalidInputException if images are missing or damaged, or the files of all models are
   *     wrong
   * @throws JobFailedException if the engine fails, or the disk is full
   */
  public EmbeddingResult run(List<LossModel> models) {
    Plan plan = plan(models);
    if (plan.tasks().isEmpty()) {
      discardAttempts();
      return plan.result(List.of(), List.of(), List.of());
    }
    try (Attempt attempt = Attempt.begin(attempts())) {
      EmbeddingResult result = embed(plan, Shard.WHOLE, attempt, dataset.embeddings());
      plan.allTasks().forEach(ModelTask::discardFormer);
      return result;
    }
  }

  /**
   * Makes a part of the embeddings that are not there yet: those of a run of neighbouring images,
   * in the batches that an undivided run has.
   *
   * @param target the folder for the part; is there, and whole, when this returns
   * @return what became of the models in this part
   * @throws InvalidInputException as {@link #run}
   */
  public EmbeddingResult run(List<LossModel> models, Shard part, Path target) {
    Plan plan = plan(models);
    String work = "embed-%d-of-%d".formatted(part.number(), part.count());
    try (Attempt attempt = Attempt.begin(dataset.attempts(work))) {
      Path folder = Files.createDirectories(attempt.folder().resolve("part"));
      EmbeddingResult result = embed(plan, part, attempt, folder);
      Files.createDirectories(target.getParent());
      try {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (!Files.isDirectory(target)) {
          throw e;
        }
        // Another attempt was first, and has the same.
      }
      return result;
    } catch (IOException e) {
      throw new JobFailedException(
          target + ": could not be written (" + FileProblem.detail(e) + ")", e);
    }
  }

  /**
   * Puts parts together.
   *
   * @param parts the folders of all parts, in order
   * @return what became of the models; one that a part lacks is left out
   * @throws JobFailedException if embeddings cannot be written
   */
  public EmbeddingResult merge(List<LossModel> models, List<Path> parts) {
    Plan plan = plan(models);
    List<String> made = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    try (Attempt attempt = Attempt.begin(attempts())) {
      for (ModelTask task : plan.allTasks()) {
        List<EmbeddingFiles> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
          if (rows(plan.frames().size(), new Shard(i + 1, parts.size())) > 0) {
            files.add(task.in(parts.get(i)));
          }
        }
        EmbeddingParts whole = new EmbeddingParts(files, plan.frames().size());
        whole
            .lacking()
            .ifPresentOrElse(
                lacking ->
                    leftOut.add(
                        "model %s is left out: a part has no embeddings of it (%s)"
                            .formatted(task.model(), lacking)),
                () -> {
                  warnings.addAll(whole.put(task, attempt));
                  task.discardFormer();
                  made.add(task.model());
                });
      }
      attempt.done();
    }
    return plan.result(made, warnings, leftOut);
  }

  /** Whether the embeddings of all these models are there; false if a model cannot be read. */
  public boolean isDone(List<LossModel> models) {
    Plan plan = plan(models);
    return plan.tasks().isEmpty() && plan.leftOut().isEmpty();
  }

  /** How many parts there can be: a batch each. */
  public int mostParts() {
    int images = SampleTable.read(dataset.samples()).samples().size();
    return Math.max(1, (images + settings.batchSize() - 1) / settings.batchSize());
  }

  /** A hash of all that embeddings of these models depend on, batches included. */
  public String fingerprint(List<LossModel> models) {
    List<Integer> frames = frames();
    Fingerprint hash =
        new Fingerprint()
            .with("dataset", DatasetFingerprint.of(dataset, frames))
            .with("batch", settings.batchSize())
            .with("precision", settings.precision());
    for (LossModel model : models) {
      hash.with("model", model.name());
      try {
        hash.with("provenance", model.provenance()).with("image", model.preprocessing());
      } catch (InvalidInputException e) {
        hash.with("provenance", null); // It is left out.
      }
    }
    return hash.hash();
  }

  private List<Integer> frames() {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    if (frames.isEmpty()) {
      throw new InvalidInputException(dataset.samples().toString(), "has no samples");
    }
    return frames;
  }

  /**
   * What there is to do.
   *
   * @param frames all images
   * @param tasks the models whose embeddings are to be made, by what becomes of the images first
   * @param kept those whose embeddings are there
   * @param leftOut those that cannot be read, a line each
   */
  private record Plan(
      List<Integer> frames,
      Map<Preprocessing, List<ModelTask>> tasks,
      List<String> kept,
      List<String> leftOut) {

    List<ModelTask> allTasks() {
      return tasks.values().stream().flatMap(List::stream).toList();
    }

    EmbeddingResult result(List<String> made, List<String> warnings, List<String> more) {
      List<String> all = new ArrayList<>(leftOut);
      all.addAll(more);
      if (made.isEmpty() && kept.isEmpty()) {
        throw InvalidInputException.ofAll(all);
      }
      return new EmbeddingResult(made, kept, warnings, all);
    }
  }

  private Plan plan(List<LossModel> models) {
    List<Integer> frames = frames();
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    Map<Preprocessing, List<ModelTask>> tasks = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (LossModel model : models) {
      try {
        ModelTask task = new ModelTask(dataset, settings, model, fingerprint, frames.size());
        if (task.isDone()) {
          task.updateLoss();
          kept.add(model.name());
        } else {
          tasks.computeIfAbsent(task.preprocessing(), key -> new ArrayList<>()).add(task);
        }
      } catch (InvalidInputException e) {
        leftOut.add(EmbeddingResult.leftOut(model.name(), e));
      }
    }
    return new Plan(frames, tasks, kept, leftOut);
  }

  private int rows(int images, Shard part) {
    return part.endRow(images, settings.batchSize()) - part.firstRow(images, settings.batchSize());
  }

  private EmbeddingResult embed(Plan plan, Shard part, Attempt attempt, Path target) {
    List<String> made = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int images = plan.frames().size();
    int first = part.firstRow(images, settings.batchSize());
    int end = part.endRow(images, settings.batchSize());
    if (first < end) {
      plan.tasks()
          .forEach(
              (preprocessing, alike) -> {
                for (int from = 0; from < alike.size(); from += GROUP) {
                  made.addAll(
                      new EmbeddingGroup(
                              dataset,
                              settings,
                              progress,
                              preprocessing,
                              alike.subList(from, Math.min(from + GROUP, alike.size())),
                              warnings,
                              leftOut)
                          .embed(plan.frames(), first, end, attempt, target));
                }
              });
    }
    EmbeddingResult result =
        first < end
            ? plan.result(made, warnings, leftOut)
            : new EmbeddingResult(List.of(), plan.kept(), List.of(), plan.leftOut());
    attempt.done();
    return result;
  }

  /**
   * Deletes the embeddings of models, so that the next run makes them anew.
   *
   * @throws JobFailedException if a file cannot be deleted
   */
  public void discard(List<LossModel> models) {
    for (LossModel model : models) {
      EmbeddingFiles.in(dataset.embeddings(), model.fileName()).delete();
      EmbeddingFiles.former(model, dataset.embeddings()).forEach(EmbeddingFiles::delete);
    }
    discardAttempts();
  }

  /** Deletes what runs that were killed had of embeddings that are there by now or not wanted. */
  public void discardAttempts() {
    Attempt.discardEnded(attempts());
  }

  private Path attempts() {
    return dataset.attempts("embed");
  }
}
