package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import io.carousel.analysis.saliency.comparison.PairPlan.PairCell;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one measure said so far: mean and spread of every pair, and every cell's mean by image. */
final class MeasureTally {

  private final MapMeasureKind measure;
  private final PairPlan plan;
  private final RunningMean[] pairs;
  private final double[][] byImage;

  /**
   * An empty tally.
   *
   * @param images how many images there will be
   */
  MeasureTally(MapMeasureKind measure, PairPlan plan, int images) {
    this.measure = measure;
    this.plan = plan;
    this.pairs = new RunningMean[plan.pairs().size()];
    Arrays.setAll(pairs, i -> new RunningMean(measure));
    this.byImage = new double[plan.cells().size()][images];
  }

  /** The measure. */
  MapMeasureKind measure() {
    return measure;
  }

  /**
   * Adds an image.
   *
   * @param image which, from 0
   * @param values one a pair; not a number where it is not defined
   */
  void add(int image, double[] values) {
    for (int i = 0; i < values.length; i++) {
      pairs[i].add(values[i]);
    }
    for (int cell = 0; cell < byImage.length; cell++) {
      byImage[cell][image] =
          plan.cells().get(cell).pairs().stream()
              .mapToDouble(pair -> values[pair])
              .filter(value -> !Double.isNaN(value))
              .map(measure::scaled)
              .average()
              .orElse(Double.NaN);
    }
  }

  /** Mean and spread of a pair over images. */
  MeanSpread pair(int index) {
    return pairs[index].result();
  }

  /** Every cell's mean over its pairs, by cell and image, on the scale of the measure's means. */
  double[][] byImage() {
    return byImage;
  }

  /** All that a cell is of. */
  RunningMean cell(int index) {
    return pooled(plan.cells().get(index).pairs());
  }

  /** A cell by fold. */
  List<LossPairCell.Fold> folds(int index) {
    Map<Integer, RunningMean> folds = new TreeMap<>();
    PairCell cell = plan.cells().get(index);
    for (int place : cell.pairs()) {
      MapPair pair = plan.pairs().get(place);
      if (pair.fold() != null) {
        folds.computeIfAbsent(pair.fold(), key -> new RunningMean(measure)).add(pairs[place]);
      }
    }
    return folds.entrySet().stream()
        .map(entry -> fold(entry.getKey(), entry.getValue().result()))
        .toList();
  }

  private static LossPairCell.Fold fold(int number, MeanSpread over) {
    return new LossPairCell.Fold(number, over.mean(), over.spread());
  }

  private RunningMean pooled(List<Integer> places) {
    RunningMean pooled = new RunningMean(measure);
    places.forEach(place -> pooled.add(pairs[place]));
    return pooled;
  }
}
