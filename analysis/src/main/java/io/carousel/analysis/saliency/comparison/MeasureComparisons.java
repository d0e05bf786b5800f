package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.embeddings.similarity.AverageLinkage;
import io.carousel.analysis.support.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the losses' matrix, and what stands beside it, of a tally. */
final class MeasureComparisons {

  private final PairPlan plan;
  private final MeasureTally tally;
  private final CellMeans means;
  private final int losses;

  private MeasureComparisons(PairPlan plan, MeasureTally tally, CellMeans means) {
    this.plan = plan;
    this.tally = tally;
    this.means = means;
    this.losses = plan.losses().size();
  }

  /**
   * What a tally says.
   *
   * @param images how many images it has
   */
  static MeasureComparison of(PairPlan plan, MeasureTally tally, int images, Bootstrap bootstrap) {
    CellMeans means = new CellMeans(tally, images, bootstrap);
    return new MeasureComparisons(plan, tally, means).comparison(images, bootstrap.seed());
  }

  private MeasureComparison comparison(int images, long seed) {
    List<List<LossPairCell>> cells = new ArrayList<>();
    List<Integer> different = new ArrayList<>();
    for (int row = 0; row < losses; row++) {
      List<LossPairCell> line = new ArrayList<>();
      for (int column = 0; column < losses; column++) {
        line.add(cell(plan.cell(row, column)));
        if (column < row && plan.cell(row, column) != PairPlan.NONE) {
          different.add(plan.cell(row, column));
        }
      }
      cells.add(line);
    }
    AverageLinkage linkage = new AverageLinkage(similarity());
    return new MeasureComparison(
        tally.measure(),
        cells,
        cells(plan.floor()),
        cells(plan.ceiling()),
        means.pooled(different),
        pooled(plan.floor()),
        pooled(plan.ceiling()),
        new FamilyContrasts(plan, means).contrast(images, seed),
        linkage.order(),
        linkage.merges());
  }

  private LossPairCell cell(int index) {
    if (index == PairPlan.NONE) {
      return null;
    }
    RunningMean over = tally.cell(index);
    MeanSpread result = over.result();
    return new LossPairCell(
        result.mean(), result.spread(), means.interval(index), over.count(), tally.folds(index));
  }

  private List<LossPairCell> cells(int[] indices) {
    List<LossPairCell> cells = new ArrayList<>();
    for (int index : indices) {
      cells.add(cell(index));
    }
    return cells;
  }

  private Pooled pooled(int[] indices) {
    return means.pooled(
        Arrays.stream(indices).filter(index -> index != PairPlan.NONE).boxed().toList());
  }

  /** How alike losses are, for clustering; 1 on the diagonal, whatever folds are like. */
  private double[][] similarity() {
    return IntStream.range(0, losses)
        .mapToObj(
            row ->
                IntStream.range(0, losses)
                    .mapToDouble(column -> row == column ? 1 : similarity(plan.cell(row, column)))
                    .toArray())
        .toArray(double[][]::new);
  }

  private double similarity(int cell) {
    MapMeasureKind measure = tally.measure();
    return cell == PairPlan.NONE
        ? Double.NaN
        : measure.similarity(measure.unscaled(means.mean(cell)));
  }
}
