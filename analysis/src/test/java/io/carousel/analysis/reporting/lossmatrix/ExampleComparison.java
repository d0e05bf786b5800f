package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.embeddings.similarity.Merge;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.saliency.comparison.ComparedLoss;
import io.carousel.analysis.saliency.comparison.FamilyContrast;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.MeasureComparison;
import io.carousel.analysis.saliency.comparison.Pooled;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.PermutationResult;
import java.util.Arrays;
import java.util.List;

/** Comparisons of two ranking losses and one of another family, of which nothing is hidden. */
final class ExampleComparison {

  private ExampleComparison() {}

  /** With floor, ceiling and test. */
  static SaliencyComparison whole() {
    return comparison("Untrained", true, List.of("smoothgrad-seed1"), cell(0.95, 0.01));
  }

  /** Without ceiling. */
  static SaliencyComparison withoutReruns(boolean noisy) {
    return comparison(null, noisy, List.of(), null);
  }

  private static SaliencyComparison comparison(
      String untrained, boolean noisy, List<String> reruns, LossPairCell ceiling) {
    return new SaliencyComparison(
        SaliencyComparison.FORMAT_VERSION,
        "smoothgrad",
        new SaliencyMethod("smoothgrad", 50, 0.15, noisy ? 0L : null, null),
        40,
        List.of(
            loss("Triplet", 2006, LossFamily.RANKING),
            loss("Margin / class", 2017, LossFamily.RANKING),
            loss("a<b|c_d", null, null)),
        untrained,
        reruns,
        List.of(
            measure(
                MapMeasureKind.CORRELATION,
                untrained == null ? null : cell(-0.029, 0.355),
                ceiling),
            measure(MapMeasureKind.DIVERGENCE, untrained == null ? null : cell(0.3, 0.1), ceiling)),
        List.of(),
        List.of());
  }

  private static ComparedLoss loss(String name, Integer year, LossFamily family) {
    return new ComparedLoss(
        name, name, year, family, "Cars196", List.of(new ComparedLoss.Model(name + " 0", 0)));
  }

  private static MeasureComparison measure(
      MapMeasureKind measure, LossPairCell floor, LossPairCell ceiling) {
    Pooled within = new Pooled(3, 0.62, 0.04, new Interval(0.6, 0.649));
    Pooled between = new Pooled(4, 0.41, 0.1, new Interval(0.389, 0.43));
    return new MeasureComparison(
        measure,
        List.of(
            Arrays.asList(null, cell(0.519, 0.357), cell(0.2, 0.1)),
            Arrays.asList(cell(0.519, 0.357), null, cell(0.25, 0.1)),
            Arrays.asList(cell(0.2, 0.1), cell(0.25, 0.1), null)),
        Arrays.asList(floor, floor, floor),
        Arrays.asList(ceiling, ceiling, null),
        new Pooled(3, 0.33, 0.1, null),
        new Pooled(3, floor == null ? null : floor.mean(), 0.1, null),
        new Pooled(2, ceiling == null ? null : ceiling.mean(), 0.1, null),
        new FamilyContrast(
            within,
            between,
            List.of(),
            0.289,
            new Interval(0.25, 0.33),
            new PermutationResult(0.004, 3003, true),
            null),
        List.of(2, 0, 1),
        List.of(new Merge(0, 1, 0.481, 2), new Merge(2, 3, 0.775, 3)));
  }

  private static LossPairCell cell(double mean, double spread) {
    return new LossPairCell(mean, spread, new Interval(mean - 0.02, mean + 0.02), 40, List.of());
  }
}
