package io.carousel.analysis.embedding;

import ai.djl.engine.Engine;
import io.carousel.analysis.embedding.EmbeddingOrigin.Computation;
import io.carousel.analysis.fingerprint.DatasetFingerprint;
import io.carousel.analysis.model.LossModel;
import io.carousel.analysis.model.Provenance;
import io.carousel.analysis.network.EmbeddingNetwork;
import io.carousel.analysis.network.TorchEngine;
import io.carousel.analysis.preprocess.Preprocessing;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Embeds every image of a dataset by every model. An image is decoded once for many models;
 * decoding runs beside the networks. Embeddings that are there already, of the same images by the
 * same weights, are left as they are, and a run that was killed goes on where it stopped.
 */
public final class EmbeddingJob {

  /**
   * How many networks are in memory at once, at 40 MB each. Every further group decodes all images
   * anew, which costs little beside as many networks.
   */
  private static final int GROUP = 16;

  private final DatasetFolder dataset;
  private final EmbeddingSettings settings;
  private final Progress progress;

  /**
   * A job on one dataset.
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
   * Makes the embeddings that are not there yet.
   *
   * @return the names of the models whose embeddings were made; those of the others were there
   * @throws InvalidInputException if images are missing or damaged, or a model's files are wrong
   * @throws JobFailedException if a network gives numbers that are not finite, or the disk is full
   */
  public List<String> run(List<LossModel> models) {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    if (frames.isEmpty()) {
      throw new InvalidInputException(dataset.samples().toString(), "has no samples");
    }
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    List<String> made = new ArrayList<>();
    Map<Preprocessing, List<Task>> tasks = new LinkedHashMap<>();
    for (LossModel model : models) {
      Task task = new Task(model, fingerprint, frames.size());
      if (task.isDone()) {
        task.updateLoss();
      } else {
        tasks.computeIfAbsent(model.preprocessing(), key -> new ArrayList<>()).add(task);
        made.add(model.name());
      }
    }
    tasks.forEach(
        (preprocessing, alike) -> {
          for (int from = 0; from < alike.size(); from += GROUP) {
            List<Task> group = alike.subList(from, Math.min(from + GROUP, alike.size()));
            embed(frames, preprocessing, group);
          }
        });
    return List.copyOf(made);
  }

  /**
   * Deletes the embeddings of models, finished or not, so that the next run makes them anew.
   *
   * @throws JobFailedException if a file cannot be deleted
   */
  public void discard(List<LossModel> models) {
    for (LossModel model : models) {
      EmbeddingFiles.finished(dataset, model.fileName()).delete();
      EmbeddingFiles.unfinished(dataset, model.fileName()).delete();
    }
  }

  private void embed(List<Integer> frames, Preprocessing preprocessing, List<Task> group) {
    List<ModelRun> runs = new ArrayList<>();
    try {
      group.forEach(task -> runs.add(task.start()));
      embed(frames, preprocessing, runs);
      runs.forEach(run -> run.writer().finish());
    } finally {
      runs.forEach(ModelRun::close);
    }
  }

  private void embed(List<Integer> frames, Preprocessing preprocessing, Iterable<ModelRun> runs) {
    int first = frames.size();
    long remaining = 0;
    for (ModelRun run : runs) {
      first = Math.min(first, run.rows());
      remaining += frames.size() - run.rows();
    }
    List<Path> images = frames.subList(first, frames.size()).stream().map(dataset::image).toList();
    int batch = settings.batchSize();
    try (Progress.Step step = progress.begin("embed", remaining, "embedding");
        ImageFeed feed = new ImageFeed(images, preprocessing, settings.decoders(), 2 * batch)) {
      for (int row = first; row < frames.size(); row += batch) {
        List<Integer> next = frames.subList(row, Math.min(row + batch, frames.size()));
        float[] pixels = feed.take(next.size());
        for (ModelRun run : runs) {
          // A model that an earlier run got further with waits for the others.
          if (run.rows() == row) {
            run.embed(pixels, next);
            step.advance(next.size());
          }
        }
      }
    }
  }

  /** What one model has to do. */
  private final class Task {

    private final LossModel model;
    private final Provenance provenance;
    private final DatasetFingerprint fingerprint;
    private final int images;
    private final EmbeddingFiles finished;

    Task(LossModel model, DatasetFingerprint fingerprint, int images) {
      this.model = model;
      this.provenance = model.provenance();
      this.fingerprint = fingerprint;
      this.images = images;
      this.finished = EmbeddingFiles.finished(dataset, model.fileName());
    }

    /** Whether the embeddings are there, of these images by these weights. */
    boolean isDone() {
      return finished
          .readOrigin()
          .filter(there -> current(there).sameInput(there))
          .filter(there -> finished.size() == EmbeddingFiles.wholeSize(there))
          .isPresent();
    }

    /** Writes down what is known by now of the loss of a model whose embeddings are there. */
    void updateLoss() {
      finished
          .readOrigin()
          .filter(there -> !model.loss().equals(there.loss()))
          .ifPresent(there -> current(there).write(finished.origin()));
    }

    private EmbeddingOrigin current(EmbeddingOrigin there) {
      return origin(there.dimensions(), there.computation());
    }

    ModelRun start() {
      EmbeddingNetwork network = model.load(settings.device());
      try {
        Engine engine = TorchEngine.get();
        Computation computation =
            new Computation(
                engine.getEngineName(),
                engine.getVersion(),
                settings.device().toString(),
                settings.batchSize());
        EmbeddingWriter writer =
            EmbeddingWriter.open(
                EmbeddingFiles.unfinished(dataset, model.fileName()),
                finished,
                origin(network.dimensions(), computation));
        return new ModelRun(model.name(), network, writer);
      } catch (RuntimeException e) {
        network.close();
        throw e;
      }
    }

    private EmbeddingOrigin origin(int dimensions, Computation computation) {
      return new EmbeddingOrigin(
          EmbeddingOrigin.FORMAT_VERSION,
          model.name(),
          model.loss(),
          provenance,
          model.preprocessing(),
          fingerprint,
          images,
          dimensions,
          computation);
    }
  }
}
