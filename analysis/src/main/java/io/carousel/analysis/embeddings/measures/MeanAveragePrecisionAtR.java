package io.carousel.analysis.embeddings.measures;

import java.util.Map;

/**
 * Mean Average Precision at R (Musgrave, Belongie and Lim: A Metric Learning Reality Check, ECCV
 * 2020). For an image whose level R others have: of the R nearest neighbours, the sum of the
 * precision at each place where one has its level, divided by R. Unlike R-Precision it rewards
 * those that stand first.
 */
public record MeanAveragePrecisionAtR() implements Measure {

  @Override
  public MeasureInfo info() {
    return new MeasureInfo(
        "map_at_r",
        "MAP@R",
        "Mean Average Precision at R",
        "mean average precision of an image's R nearest neighbours, where R others have its level, in percent",
        "how many of an image's R nearest neighbours have its level, where R other images have it, and how far in front they stand",
        true,
        null,
        null,
        NumberStyle.PERCENT,
        Map.of());
  }

  @Override
  public int neighbours(Query query) {
    return query.sharing() - 1;
  }

  @Override
  public double score(Query query, Retrieved nearest) {
    boolean[] sharing = nearest.sharingInOrder();
    int found = 0;
    double sum = 0;
    for (int rank = 1; rank <= sharing.length; rank++) {
      if (sharing[rank - 1]) {
        found++;
        sum += (double) found / rank;
      }
    }
    return sum / sharing.length;
  }

  /** A place that shares the level has among those before it chance's share of the others. */
  @Override
  public double chance(Query query) {
    int number = neighbours(query);
    double others = query.images() > 2 ? (number - 1.0) / (query.images() - 2.0) : 0;
    double sum = 0;
    for (int rank = 1; rank <= number; rank++) {
      sum += query.chance() * (1 + (rank - 1) * others) / rank;
    }
    return sum / number;
  }
}
