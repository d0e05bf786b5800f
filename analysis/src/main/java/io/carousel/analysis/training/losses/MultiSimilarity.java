package io.carousel.analysis.training.losses;

/**
 * Multi-similarity loss (Wang, Han, Huang, Dong, Scott: "Multi-Similarity Loss with General Pair
 * Weighting for Deep Metric Learning", CVPR 2019), of all pairs of the batch. Ranking, cosine.
 *
 * <p>The mean over images of log(1 + sum over positives of exp(-alpha (s - base))) / alpha + log(1
 * + sum over negatives of exp(beta (s - base))) / beta, with the cosine s.
 *
 * @param alpha how sharply positives are weighted: 0.01 to 1,000, 2 by default
 * @param beta how sharply negatives are weighted: 0.01 to 1,000, 50 by default
 * @param base the cosine that divides near from far: -1 to 1, 0.5 by default
 */
public record MultiSimilarity(double alpha, double beta, double base) implements Loss {

  static MultiSimilarity read(Parameters given) {
    return new MultiSimilarity(
        given.number("alpha", 2, 0.01, 1000),
        given.number("beta", 50, 0.01, 1000),
        given.number("base", 0.5, -1, 1));
  }

  @Override
  public String name() {
    return "Multi Similarity";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    return new SimilarityWeighting(alpha, beta, base)
        .evaluate(
            PairwiseDistances.atUnitLength(batch.embeddings(), CosineSimilarities::new),
            Partners.of(batch.labels()));
  }
}
