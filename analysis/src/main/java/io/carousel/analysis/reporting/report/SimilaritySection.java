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
        .similarity()
        .filter(similarity -> similarity.models().size() > 1)
        .map(
            similarity ->
                new SimilaritySection(
                    similarity.neighbours(),
                    similarity.matrices().stream()
                        .map(matrix -> SimilarityHeatMap.of(similarity, source.table(), matrix))
                        .map(HeatMapChart::of)
                        .toList()))
        .orElse(null);
  }
}
