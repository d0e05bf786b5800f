package io.carousel.analysis.benchmark;

import io.carousel.analysis.embeddings.similarity.SimilaritySteps;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How long it takes to say how alike many models are. Embeddings of 128 dimensions are made up and
 * lie in a temporary folder, 51 MB a model of 100,000 images.
 */
public final class SimilarityBenchmark {

  /** 14 losses in 4 folds, and the untrained network. */
  public static final int MODELS = 57;

  /** As many images as the paper's. */
  public static final int IMAGES = 100_000;

  private static final int DIMENSIONS = 128;
  private static final int CLASSES = 100;

  private final Consumer<String> out;

  /**
   * Prepares to time the comparison of models.
   *
   * @param out gets its lines
   */
  public SimilarityBenchmark(Consumer<String> out) {
    this.out = out;
  }

  /** Measures, and says how long each step takes, and the most memory so far. */
  public void run(int models, int images) {
    Path folder = made(models, images);
    try {
      out.accept(
          "%d cores, %s, %d models, %d images of %d dimensions"
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  MachineLoad.now(),
                  models,
                  images,
                  DIMENSIONS));
      out.accept("work                          wall s    CPU s  peak MB");
      SimilaritySteps steps = new SimilaritySteps(new DatasetFolder(folder), images);
      Stopwatch.Times all =
          Stopwatch.time(
              () -> {
                report("reading, neighbours", Stopwatch.time(steps::read));
                report("alignments", Stopwatch.time(steps::align));
                report("neighbours in common", Stopwatch.time(steps::agree));
              });
      report("all", all);
      out.accept(MachineLoad.now());
    } finally {
      delete(folder);
    }
  }

  private void report(String work, Stopwatch.Times times) {
    out.accept(
        "%-26s %9.1f  %7.1f  %7d"
            .formatted(work, times.wall(), times.processor(), PeakMemory.megabytes()));
  }

  private static Path made(int models, int images) {
    try {
      Path folder = Files.createTempDirectory("carousel-benchmark");
      DatasetFolder dataset = new DatasetFolder(folder);
      new SampleTable(
              List.of("property"),
              IntStream.range(0, images)
                  .mapToObj(frame -> new Sample(frame, List.of(Level.of(frame % CLASSES))))
                  .toList())
          .write(dataset.samples());
      for (int model = 0; model < models; model++) {
        NpyFile.write(
            dataset.embeddings().resolve("model-" + model + ".npy"),
            new NpyArray(List.of(images, DIMENSIONS), values(model, images)));
      }
      return folder;
    } catch (IOException e) {
      throw new JobFailedException("no temporary file could be made (" + e.getMessage() + ")", e);
    }
  }

  /** Every class is in a place of its own, spread about it. */
  private static float[] values(int model, int images) {
    SplittableRandom random = new SplittableRandom(model);
    double[] centres = random.doubles((long) CLASSES * DIMENSIONS, -0.5, 0.5).toArray();
    float[] values = new float[images * DIMENSIONS];
    for (int i = 0; i < values.length; i++) {
      int place = i / DIMENSIONS % CLASSES * DIMENSIONS + i % DIMENSIONS;
      // The sum of three even ones is nearly normal.
      double spread = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
      values[i] = (float) (centres[place] + 2 * spread);
    }
    return values;
  }

  private static void delete(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new JobFailedException(folder + ": could not be deleted; delete it by hand", e);
    }
  }
}
