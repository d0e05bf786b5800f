package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.similarity.SimilarityMatrix;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Locale;

/** How alike models are in one way, as a heat map. */
public final class SimilarityHeatMap {

  private SimilarityHeatMap() {}

  /** The heat map of one way to compare; models are named as in the table. */
  public static HeatMap of(ModelSimilarity similarity, LossTable table, SimilarityMatrix matrix) {
    SimilarityScale scale = SimilarityScale.of(matrix);
    return new HeatMap(
        "likeness_" + matrix.kind().name().toLowerCase(Locale.ROOT),
        title(matrix.kind()),
        CellText.number(scale.least()),
        "1",
        similarity.models().stream().map(table::modelLabel).toList(),
        List.of(),
        matrix.values().stream()
            .map(row -> row.stream().map(value -> square(scale, value)).toList())
            .toList(),
        List.of(),
        matrix.order(),
        Dendrogram.of(matrix));
  }

  private static String title(SimilarityMatrix.Kind kind) {
    return switch (kind) {
      case CKA -> "Embeddings: linear CKA";
      case NEIGHBOURS -> "Nearest neighbours: share in common";
      case PROFILE -> "Property profiles: correlation";
    };
  }

  private static HeatMap.Square square(SimilarityScale scale, Double value) {
    return new HeatMap.Square(
        CellText.number(value), value == null ? null : scale.brightness(value));
  }
}
