package io.carousel.analysis.training.losses;

import io.carousel.analysis.distances.SignalToNoise;

/**
 * Contrastive loss by signal-to-noise ratio (Yuan, Deng, Tang, Tang, Chen: "Signal-to-noise Ratio:
 * A Robust Distance Metric for Deep Metric Learning", CVPR 2019). Ranking, SNR distance:
 * var(partner - anchor) / var(anchor), over dimensions.
 *
 * <p>As {@link Contrastive} with that distance, each image as the anchor of every other. The
 * paper's price on embeddings' means, which the benchmark leaves out too, is not there.
 *
 * @param positiveMargin how near a pair of a class need not come: 0 to 10, 0 by default
 * @param negativeMargin how far apart others need not go: 0 to 10, 1 by default
 * @param unitLength whether embeddings are brought to unit length before; true by default
 */
public record SnrContrastive(double positiveMargin, double negativeMargin, boolean unitLength)
    implements Loss {

  static SnrContrastive read(Parameters given) {
    return new SnrContrastive(
        given.number("positive_margin", 0, 0, 10),
        given.number("negative_margin", 1, 0, 10),
        given.flag("unit_length", true));
  }

  @Override
  public String name() {
    return "SNR Contrastive";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new PairMargins(positiveMargin, negativeMargin)
        .evaluate(
            unitLength
                ? PairwiseDistances.atUnitLength(batch.embeddings(), new SignalToNoise())
                : PairwiseDistances.of(new SignalToNoise(), batch.embeddings()),
            Partners.of(batch.labels()));
  }
}
