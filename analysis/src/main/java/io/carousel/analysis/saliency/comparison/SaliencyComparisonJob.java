package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Compares the losses' maps, image by image, and writes {@code saliency-<method>.json}, and every
 * single comparison as CSV beside it. One image's maps a thread are in memory at a time.
 */
public final class SaliencyComparisonJob {

  /** Enough replicates for the ends of a 95 % interval to be steady. */
  public static final Bootstrap DEFAULT_BOOTSTRAP = new Bootstrap(1000, 0);

  private final DatasetFolder dataset;
  private final String method;
  private final ModelChoice choice;
  private final Bootstrap bootstrap;
  private final Progress progress;
  private final List<Integer> frames;

  /**
   * A job on one dataset, whose images have been explained.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param bootstrap how intervals are drawn; its seed is that of the permutation test too
   * @param progress hears of every image
   */
  public SaliencyComparisonJob(
      DatasetFolder dataset, String method, Bootstrap bootstrap, Progress progress) {
    this(dataset, method, ModelChoice.ALL, bootstrap, progress);
  }

  /**
   * A job on some models' maps.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param choice which models'
   * @param bootstrap how intervals are drawn; its seed is that of the permutation test too
   * @param progress hears of every image
   */
  public SaliencyComparisonJob(
      DatasetFolder dataset,
      String method,
      ModelChoice choice,
      Bootstrap bootstrap,
      Progress progress) {
    this(dataset, method, choice, bootstrap, progress, frames(dataset));
  }

  /** A job on some of a dataset's images, or on some of them more than once. */
  SaliencyComparisonJob(
      DatasetFolder dataset,
      String method,
      ModelChoice choice,
      Bootstrap bootstrap,
      Progress progress,
      List<Integer> frames) {
    this.dataset = dataset;
    this.method = method;
    this.choice = choice;
    this.bootstrap = bootstrap;
    this.progress = progress;
    this.frames = frames;
  }

  /**
   * What a job did.
   *
   * @param comparison what was written
   * @param warnings maps that were left out, and why, a line each
   */
  public record Result(SaliencyComparison comparison, List<String> warnings) {}

  /**
   * Compares and writes.
   *
   * @throws InvalidInputException if there are fewer than two models' maps or none of a trained
   *     model, maps are missing or damaged, or they were made from different images or in different
   *     ways
   */
  public Result run() {
    ComparedMaps maps = ComparedMaps.open(dataset, method, choice);
    PairPlan plan = plan(maps);
    return write(maps, plan, compared(maps, plan, 0, frames.size()));
  }

  /**
   * Compares the maps of a run of neighbouring images, and writes what {@link #merge} needs of
   * them.
   *
   * @param part which of how many runs
   * @param file where it goes
   * @throws InvalidInputException as {@link #run}
   */
  public void run(Shard part, Path file) {
    ComparedMaps maps = ComparedMaps.open(dataset, method, choice);
    PairPlan plan = plan(maps);
    ImageComparisons comparisons =
        compared(maps, plan, part.firstRow(frames.size(), 1), part.endRow(frames.size(), 1));
    WholeFile.write(file, out -> ComparisonParts.write(comparisons, out));
  }

  /**
   * Puts runs of images together and writes what {@link #run()} does.
   *
   * @param parts the files of all parts, in order
   * @throws InvalidInputException as {@link #run}
   */
  public Result merge(List<Path> parts) {
    ComparedMaps maps = ComparedMaps.open(dataset, method, choice);
    PairPlan plan = plan(maps);
    return write(maps, plan, new ComparisonParts(parts, plan.pairs().size()));
  }

  /** How many images there are to compare the maps of. */
  public int images() {
    return frames.size();
  }

  private static List<Integer> frames(DatasetFolder dataset) {
    return SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
  }

  private PairPlan plan(ComparedMaps maps) {
    PairPlan plan = new PairPlan(maps);
    if (plan.losses().isEmpty()) {
      throw new InvalidInputException(
          dataset.saliency().resolve(method).toString(),
          "holds maps of the untrained network only; explain a trained model too");
    }
    return plan;
  }

  private ImageComparisons compared(ComparedMaps maps, PairPlan plan, int first, int end) {
    return visitor -> {
      try (Progress.Step step = progress.begin("compare", end - first, "image");
          ImageComparer comparer =
              new ImageComparer(maps, plan.pairs(), List.of(MapMeasureKind.values()))) {
        comparer.compare(
            frames.subList(first, end),
            (image, values) -> {
              visitor.image(first + image, values.get(0), values.get(1));
              step.advance(1);
            });
      }
    };
  }

  private Result write(ComparedMaps maps, PairPlan plan, ImageComparisons comparisons) {
    Map<MapMeasureKind, MeasureTally> tallies = new EnumMap<>(MapMeasureKind.class);
    for (MapMeasureKind measure : MapMeasureKind.values()) {
      tallies.put(measure, new MeasureTally(measure, plan, frames.size()));
    }
    WholeFile.write(
        images(dataset, method),
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
          ImageRows rows = new ImageRows(maps, plan.pairs(), printer);
          comparisons.visit(
              (image, correlations, divergences) -> {
                tallies.get(MapMeasureKind.CORRELATION).add(image, correlations);
                tallies.get(MapMeasureKind.DIVERGENCE).add(image, divergences);
                rows.print(frames.get(image), correlations, divergences);
              });
          printer.flush();
        });
    SaliencyComparison comparison =
        new ComparisonAssembly(method, maps, plan, tallies).of(frames.size(), bootstrap);
    comparison.write(SaliencyComparison.file(dataset, method));
    return new Result(comparison, maps.warnings());
  }

  /** Where every single comparison lies. */
  public static Path images(DatasetFolder dataset, String method) {
    return dataset.evaluation().resolve("saliency-" + method + ".csv");
  }
}
