package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.saliency.location.LossLocation;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Losses as rows that are drawn below each other, families apart.
 *
 * @param losses from above
 * @param tops where each row begins, in points from the first
 * @param height where the last ends
 */
record LocationRows(List<LossLocation> losses, List<Double> tops, double height) {

  static LocationRows of(SaliencyLocation location, double row, double gap) {
    List<Double> tops = new ArrayList<>();
    double y = 0;
    LossLocation above = null;
    for (LossLocation loss : location.losses()) {
      y += above != null && !Objects.equals(above.family(), loss.family()) ? gap : 0;
      tops.add(y);
      y += row;
      above = loss;
    }
    return new LocationRows(location.losses(), tops, y);
  }
}
