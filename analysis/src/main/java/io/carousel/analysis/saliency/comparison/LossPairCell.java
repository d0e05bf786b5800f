package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.support.statistics.Interval;
import java.util.List;

/**
 * Two losses' maps, compared over all images and folds.
 *
 * @param mean over all images and folds; null where no value is defined, as of flat maps
 * @param spread their standard deviation; null likewise
 * @param interval of the mean, 95 %, by bootstrap over images; null where there are too few images
 * @param comparisons how many pairs of maps it is from
 * @param folds the same by fold; empty where folds differ, as on the diagonal, or are not known
 */
public record LossPairCell(
    Double mean, Double spread, Interval interval, long comparisons, List<Fold> folds) {

  public LossPairCell {
    folds = List.copyOf(folds);
  }

  /**
   * One fold of both.
   *
   * @param fold its number
   * @param mean over images; null where no value is defined
   * @param spread over images; null likewise
   */
  public record Fold(int fold, Double mean, Double spread) {}
}
