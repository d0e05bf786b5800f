package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.saliency.MapScratch;
import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of comparing maps one by one, to measure what each of them costs. */
public final class ComparisonSteps {

  private final DatasetFolder dataset;
  private final String method;
  private final ComparedMaps maps;
  private final PairPlan plan;
  private final List<Integer> frames;

  /**
   * Opens the maps of a dataset.
   *
   * @param images how many images to compare the maps of; those of the dataset in turn, again and
   *     again
   */
  public ComparisonSteps(DatasetFolder dataset, String method, int images) {
    this.dataset = dataset;
    this.method = method;
    this.maps = ComparedMaps.open(dataset, method, ModelChoice.ALL);
    this.plan = new PairPlan(maps);
    List<Integer> there =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    this.frames = IntStream.range(0, images).mapToObj(i -> there.get(i % there.size())).toList();
  }

  /** How many pairs of maps of an image are compared. */
  public int pairs() {
    return plan.pairs().size();
  }

  /** Reads the maps of all images and compares them by some measures, or none. */
  public void compare(List<MapMeasureKind> measures) {
    try (ImageComparer comparer = new ImageComparer(maps, plan.pairs(), measures)) {
      comparer.compare(frames, (image, values) -> {});
    } catch (IOException e) {
      throw new JobFailedException("maps could not be compared (" + e.getMessage() + ")", e);
    }
  }

  /** All that comparing is: reading, both measures, rows, cells, intervals and files. */
  public void whole() {
    new SaliencyComparisonJob(
            dataset, method, ModelChoice.ALL, new Bootstrap(1000, 0), Progress.silent(), frames)
        .run();
  }

  /**
   * What the steps are held against: the first image's maps compared by both measures as their
   * definitions say, pair by pair on one core.
   *
   * @return the sum of what was found
   */
  public double byDefinition() {
    float[][] ofImage = new float[maps.count()][maps.pixels()];
    try (MapScratch scratch = new MapScratch()) {
      maps.read(frames.get(0), scratch, ofImage);
    }
    double sum = 0;
    for (MapPair pair : plan.pairs()) {
      sum += Definitions.correlation(ofImage[pair.a()], ofImage[pair.b()]);
      sum += Definitions.divergence(ofImage[pair.a()], ofImage[pair.b()]);
    }
    return sum;
  }
}
