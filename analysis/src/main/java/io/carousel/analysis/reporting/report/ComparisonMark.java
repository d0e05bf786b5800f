package io.carousel.analysis.reporting.report;

import io.carousel.analysis.reporting.lossmatrix.LossMatrix;
import io.carousel.analysis.reporting.lossmatrix.MatrixText;
import io.carousel.analysis.saliency.comparison.FamilyContrast;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.MeasureComparison;
import io.carousel.analysis.saliency.comparison.Pooled;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one kind of pair is like, such as the pairs of losses of one family: a row of the ladder
 * that a number of the matrix can be read against.
 *
 * @param name the kind of pair
 * @param meaning what it tells; empty if the name says it
 * @param pairs how many there are
 * @param mean of the pairs' means, and their spread, as printed
 * @param interval of the mean, as printed; empty if there is none
 * @param from where the interval begins, in percent of the scale
 * @param length how long it is, likewise
 * @param at where the mean is, likewise
 */
record ComparisonMark(
    String name,
    String meaning,
    int pairs,
    String mean,
    String interval,
    String from,
    String length,
    String at) {

  private static final double STEP = 0.05;

  /** The marks that there are, from the most alike that can be expected to the least. */
  static List<ComparisonMark> of(LossMatrix matrix) {
    MeasureComparison numbers = matrix.numbers();
    FamilyContrast families = numbers.families();
    Ladder ladder = new Ladder(matrix.measure(), end(matrix), new ArrayList<>());
    ladder.add("One model under other noise", "the most to expect", numbers.allCeiling());
    ladder.add("Two losses of one family", "", families.within());
    for (FamilyContrast.Group group : families.groups()) {
      if (group.first() == group.second()) {
        ladder.add("– both " + group.first().word(), "", group.pooled());
      }
    }
    ladder.add("Two losses of different families", "", families.between());
    ladder.add("Any two losses", "", numbers.all());
    ladder.add(
        "A loss and the untrained network", "what the image alone gives", numbers.allFloor());
    return List.copyOf(ladder.marks);
  }

  /** Where the scale ends that begins at 0: at the same maps, or at the greatest divergence. */
  static double end(LossMatrix matrix) {
    MeasureComparison numbers = matrix.numbers();
    if (matrix.measure() == MapMeasureKind.CORRELATION) {
      return 1;
    }
    double greatest =
        Stream.of(numbers.allFloor(), numbers.all(), numbers.families().between())
            .flatMap(pooled -> Stream.of(pooled.mean(), high(pooled)))
            .filter(Objects::nonNull)
            .reduce(STEP, Math::max);
    return Math.ceil(greatest / STEP) * STEP;
  }

  private static Double high(Pooled pooled) {
    return pooled.interval() == null ? null : pooled.interval().high();
  }

  private record Ladder(MapMeasureKind measure, double end, List<ComparisonMark> marks) {

    void add(String name, String meaning, Pooled pooled) {
      if (pooled.mean() == null) {
        return;
      }
      boolean known = pooled.interval() != null;
      double low = known ? pooled.interval().low() : pooled.mean();
      double high = known ? pooled.interval().high() : pooled.mean();
      marks.add(
          new ComparisonMark(
              name,
              meaning,
              pooled.cells(),
              CellText.typeset(MatrixText.number(measure, pooled.mean(), pooled.spread())),
              known ? CellText.typeset(MatrixText.interval(measure, pooled.interval())) : "",
              percent(place(low)),
              percent(place(high) - place(low)),
              percent(place(pooled.mean()))));
    }

    /** Where a value is on the scale, from 0 to 1. */
    private double place(double value) {
      return Math.max(0, Math.min(1, value / end));
    }

    private static String percent(double part) {
      return String.format(Locale.ROOT, "%.1f", 100 * part);
    }
  }
}
