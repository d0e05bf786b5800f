package io.carousel.analysis.reporting.report;

import io.carousel.analysis.reporting.figure.SimilarityHeatMap;
import java.util.List;

/**
 * Heat maps of how alike the models are, ordered by clustering, a dendrogram beside each.
 *
 * @param neighbours how many nearest neighbours were compared
 * @param heatMaps one a way to compare
 */
record SimilaritySection(int neighbours, List<HeatMapChart> heatMaps) {

  /** The section; null if fewer than two models were compared. */
  static SimilaritySection of(ReportSource source) {
    return source
        .likeness()
        .filter(likeness -> likeness.models().size() > 1)
        .map(
            likeness ->
                new SimilaritySection(
                    likeness.neighbours(),
                    likeness.matrices().stream()
                        .map(matrix -> SimilarityHeatMap.of(likeness, source.table(), matrix))
                        .map(HeatMapChart::of)
                        .toList()))
        .orElse(null);
  }
}
