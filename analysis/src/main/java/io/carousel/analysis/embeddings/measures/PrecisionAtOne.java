package io.carousel.analysis.embeddings.measures;

import java.util.Map;

/** Precision@1, also Recall@1: whether an image's nearest neighbour shares its level. */
public record PrecisionAtOne() implements Measure {

  @Override
  public MeasureInfo info() {
    return new MeasureInfo(
        "precision_at_1",
        "P@1",
        "Precision@1",
        "images whose nearest neighbour has the same level, in percent",
        "the share of its images whose nearest neighbour has the same level",
        true,
        null,
        null,
        NumberStyle.PERCENT,
        Map.of());
  }

  @Override
  public int neighbours(Query query) {
    return 1;
  }

  @Override
  public double score(Query query, Retrieved nearest) {
    return nearest.sharing();
  }

  @Override
  public double chance(Query query) {
    return query.chance();
  }
}
