package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.saliency.location.Attention;
import io.carousel.analysis.saliency.location.LossAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The losses of an attention as rows that are drawn below each other, families apart.
 *
 * @param losses from above
 * @param tops where each row begins, in points from the first
 * @param height where the last ends
 */
record AttentionRows(List<LossAttention> losses, List<Double> tops, double height) {

  static AttentionRows of(Attention attention, double row, double gap) {
    List<Double> tops = new ArrayList<>();
    double y = 0;
    LossAttention above = null;
    for (LossAttention loss : attention.losses()) {
      y += above != null && !Objects.equals(above.family(), loss.family()) ? gap : 0;
      tops.add(y);
      y += row;
      above = loss;
    }
    return new AttentionRows(attention.losses(), tops, y);
  }
}
