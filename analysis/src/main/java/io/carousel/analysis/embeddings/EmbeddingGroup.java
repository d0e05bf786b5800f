package io.carousel.analysis.embeddings;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.models.network.Precision;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Attempt;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Some models that go through the images together: an image is decoded once for all of them, and
 * decoding runs beside the networks.
 */
final class EmbeddingGroup {

  private final DatasetFolder dataset;
  private final EmbeddingSettings settings;
  private final Progress progress;
  private final Preprocessing preprocessing;
  private final List<ModelTask> tasks;
  private final List<String> warnings;
  private final List<String> leftOut;
  private final List<EmbeddingRun> runs = new ArrayList<>();

  /**
   * Puts models together.
   *
   * @param dataset whose images they go through
   * @param settings how to compute
   * @param progress hears of every image by every model
   * @param preprocessing what becomes of an image first
   * @param tasks the models
   * @param warnings takes a line for a model that is not embedded as was asked for
   * @param leftOut takes a line for a model that is left out
   */
  EmbeddingGroup(
      DatasetFolder dataset,
      EmbeddingSettings settings,
      Progress progress,
      Preprocessing preprocessing,
      List<ModelTask> tasks,
      List<String> warnings,
      List<String> leftOut) {
    this.dataset = dataset;
    this.settings = settings;
    this.progress = progress;
    this.preprocessing = preprocessing;
    this.tasks = tasks;
    this.warnings = warnings;
    this.leftOut = leftOut;
  }

  /** Embeds the images of some rows and says which models came to the end. */
  List<String> embed(List<Integer> frames, int first, int end, Attempt attempt, Path target) {
    try {
      int count = Math.min(settings.batchSize(), frames.size());
      // The same images in every part, so that all parts have the same precision.
      float[] probe = probe(frames.subList(0, count));
      for (ModelTask task : tasks) {
        try {
          runs.add(task.start(probe, count, warnings::add, attempt, target, end - first));
        } catch (InvalidInputException e) {
          leftOut.add(EmbeddingResult.leftOut(task.model(), e));
        }
      }
      advance(frames.subList(first, end));
      runs.forEach(run -> run.writer().finish());
      return runs.stream().map(EmbeddingRun::name).toList();
    } finally {
      runs.forEach(EmbeddingRun::close);
    }
  }

  /** The images that reduced precision is tried on; nothing where it is not asked for. */
  private float[] probe(List<Integer> frames) {
    if (settings.precision() == Precision.FLOAT32) {
      return new float[0];
    }
    List<Path> images = frames.stream().map(dataset::image).toList();
    try (ImageFeed feed =
        new ImageFeed(images, preprocessing, settings.decoders(), images.size())) {
      return feed.take(images.size());
    }
  }

  /** Embeds images; a model that fails is taken off the list. */
  private void advance(List<Integer> frames) {
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
        List<ImageBatch> batches = batches(frames, row, Math.min(row + step, frames.size()), feed);
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
                leftOut.add(EmbeddingResult.leftOut(run.name(), e));
                runs.remove(run);
                run.close();
              }
            });
      }
    }
  }

  /** The next images, in batches that do not depend on how many there are side by side. */
  private List<ImageBatch> batches(List<Integer> frames, int from, int end, ImageFeed feed) {
    List<ImageBatch> batches = new ArrayList<>();
    for (int row = from; row < end; row += settings.batchSize()) {
      List<Integer> next = frames.subList(row, Math.min(row + settings.batchSize(), end));
      batches.add(new ImageBatch(row, next, feed.take(next.size())));
    }
    return batches;
  }
}
