package io.carousel.analysis.embeddings.measures;

import java.util.Map;

/**
 * R-Precision (Musgrave, Belongie and Lim: A Metric Learning Reality Check, ECCV 2020): of an
 * image's R nearest neighbours, the share that have its level, where R is how many other images
 * have it.
 */
public record RPrecision() implements Measure {

  @Override
  public MeasureInfo info() {
    return new MeasureInfo(
        "r_precision",
        "R-Prec",
        "R-Precision",
        "of an image's R nearest neighbours, where R others have its level, those that have it, in percent",
        "the share that have its level among an image's R nearest neighbours, where R other images have it",
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
    return (double) nearest.sharing() / nearest.number();
  }

  @Override
  public double chance(Query query) {
    return query.chance();
  }
}
