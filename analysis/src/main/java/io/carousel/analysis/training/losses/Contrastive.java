package io.carousel.analysis.training.losses;

import io.carousel.analysis.distances.Euclidean;

/**
 * Contrastive loss (Hadsell, Chopra, LeCun: "Dimensionality Reduction by Learning an Invariant
 * Mapping", CVPR 2006). Ranking, Euclidean distance at unit length.
 *
 * <p>The mean of max(0, d(a, p) - positive margin) over pairs of a class, plus the mean of max(0,
 * negative margin - d(a, n)) over pairs of two classes; each mean over the pairs whose part is
 * above zero. As in the benchmark of Musgrave et al. (2020), distances are not squared.
 *
 * @param positiveMargin how near a pair of a class need not come: 0 to 2, 0 by default
 * @param negativeMargin how far apart others need not go: 0 to 2, 1 by default
 */
public record Contrastive(double positiveMargin, double negativeMargin) implements Loss {

  static Contrastive read(Parameters given) {
    return new Contrastive(
        given.number("positive_margin", 0, 0, 2), given.number("negative_margin", 1, 0, 2));
  }

  @Override
  public String name() {
    return "Contrastive";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new PairMargins(positiveMargin, negativeMargin)
        .evaluate(
            PairwiseDistances.atUnitLength(batch.embeddings(), new Euclidean()),
            Partners.of(batch.labels()));
  }
}
