package io.carousel.analysis.embeddings;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
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
import java.util.concurrent.Future;

/**
 * Embeds every image of a dataset by every model. An image is decoded once for many models;
 * decoding runs beside the networks. Embeddings that are there already, of the same images by the
 * same weights, are left as they are, and a run that was killed goes on where it stopped.
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
   * Makes the embeddings that are not there yet. A model whose files are wrong is left out and does
   * not stop the others.
   *
   * @return what became of the models
   * @throws InvalidInputException if images are missing or damaged, or the files of all models are
   *     wrong
   * @throws JobFailedException if the engine fails, or the disk is full
   */
  public EmbeddingResult run(List<LossModel> models) {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    if (frames.isEmpty()) {
      throw new InvalidInputException(dataset.samples().toString(), "has no samples");
    }
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    List<String> made = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Map<Preprocessing, List<ModelTask>> tasks = new LinkedHashMap<>();
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
        warnings.add(leftOut(model.name(), e));
      }
    }
    tasks.forEach(
        (preprocessing, alike) -> {
          for (int from = 0; from < alike.size(); from += GROUP) {
            List<ModelTask> group = alike.subList(from, Math.min(from + GROUP, alike.size()));
            made.addAll(embed(frames, preprocessing, group, warnings));
          }
        });
    if (made.isEmpty() && kept.isEmpty()) {
      throw InvalidInputException.ofAll(warnings);
    }
    return new EmbeddingResult(made, kept, warnings);
  }

  private static String leftOut(String model, InvalidInputException e) {
    String reason = e.getMessage().lines().findFirst().orElseThrow();
    return "model " + model + " is left out: " + reason;
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

  /** Embeds with some models and says which of them came to the end. */
  private List<String> embed(
      List<Integer> frames,
      Preprocessing preprocessing,
      List<ModelTask> group,
      List<String> warnings) {
    List<EmbeddingRun> runs = new ArrayList<>();
    try {
      int count = Math.min(settings.batchSize(), frames.size());
      float[] probe = probe(frames.subList(0, count), preprocessing);
      for (ModelTask task : group) {
        try {
          runs.add(task.start(probe, count, warnings::add));
        } catch (InvalidInputException e) {
          warnings.add(leftOut(task.model(), e));
        }
      }
      advance(frames, preprocessing, runs, warnings);
      runs.forEach(run -> run.writer().finish());
      return runs.stream().map(EmbeddingRun::name).toList();
    } finally {
      runs.forEach(EmbeddingRun::close);
    }
  }

  /** The images that reduced precision is tried on; nothing where it is not asked for. */
  private float[] probe(List<Integer> frames, Preprocessing preprocessing) {
    if (settings.precision() == Precision.FLOAT32) {
      return new float[0];
    }
    List<Path> images = frames.stream().map(dataset::image).toList();
    try (ImageFeed feed =
        new ImageFeed(images, preprocessing, settings.decoders(), images.size())) {
      return feed.take(images.size());
    }
  }

  /** Embeds all images; a model that fails is taken off the list. */
  private void advance(
      List<Integer> frames,
      Preprocessing preprocessing,
      List<EmbeddingRun> runs,
      List<String> warnings) {
    int first = frames.size();
    long remaining = 0;
    for (EmbeddingRun run : runs) {
      first = Math.min(first, run.rows());
      remaining += frames.size() - run.rows();
    }
    List<Path> images = frames.subList(first, frames.size()).stream().map(dataset::image).toList();
    int step = settings.batchSize() * settings.lanes();
    try (Progress.Step done = progress.begin("embed", remaining, "embedding");
        ImageFeed feed = new ImageFeed(images, preprocessing, settings.decoders(), 2 * step);
        Lanes lanes = Lanes.open(settings.lanes())) {
      for (int row = first; row < frames.size() && !runs.isEmpty(); row += step) {
        List<Batch> batches = batches(frames, row, Math.min(row + step, frames.size()), feed);
        Map<EmbeddingRun, List<Future<float[]>>> begun = new LinkedHashMap<>();
        for (EmbeddingRun run : runs) {
          // A model that an earlier run got further with waits for the others.
          begun.put(
              run,
              batches.stream()
                  .filter(batch -> batch.row() >= run.rows())
                  .map(batch -> lanes.begin(() -> run.embed(batch)))
                  .toList());
        }
        begun.forEach(
            (run, futures) -> {
              int before = run.rows();
              try {
                run.write(Lanes.results(futures));
                done.advance(run.rows() - before);
              } catch (InvalidInputException e) {
                warnings.add(leftOut(run.name(), e));
                runs.remove(run);
                run.close();
              }
            });
      }
    }
  }

  /** The next images, in batches that do not depend on how many there are side by side. */
  private List<Batch> batches(List<Integer> frames, int from, int end, ImageFeed feed) {
    List<Batch> batches = new ArrayList<>();
    for (int row = from; row < end; row += settings.batchSize()) {
      List<Integer> next = frames.subList(row, Math.min(row + settings.batchSize(), end));
      batches.add(new Batch(row, next, feed.take(next.size())));
    }
    return batches;
  }
}
