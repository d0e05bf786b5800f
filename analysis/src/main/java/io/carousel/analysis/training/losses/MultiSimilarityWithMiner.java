package io.carousel.analysis.training.losses;

/**
 * Multi-similarity loss (Wang, Han, Huang, Dong, Scott: "Multi-Similarity Loss with General Pair
 * Weighting for Deep Metric Learning", CVPR 2019), of the pairs that its miner keeps: an image's
 * positives that are less similar to it than its most similar negative + epsilon, and negatives
 * that are more so than its least similar positive - epsilon. Ranking, cosine.
 *
 * <p>The formula is that of {@link MultiSimilarity}.
 *
 * @param alpha how sharply positives are weighted: 0.01 to 1,000, 2 by default
 * @param beta how sharply negatives are weighted: 0.01 to 1,000, 50 by default
 * @param base the cosine that divides near from far: -1 to 1, 0.5 by default
 * @param epsilon how much easier than the hardest a pair may be and still be kept: 0 to 2, 0.1 by
 *     default
 */
public record MultiSimilarityWithMiner(double alpha, double beta, double base, double epsilon)
    implements Loss {

  static MultiSimilarityWithMiner read(Parameters given) {
    return new MultiSimilarityWithMiner(
        given.number("alpha", 2, 0.01, 1000),
        given.number("beta", 50, 0.01, 1000),
        given.number("base", 0.5, -1, 1),
        given.number("epsilon", 0.1, 0, 2));
  }

  @Override
  public String name() {
    return "Multi Similarity + Miner";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    PairwiseDistances similarities =
        PairwiseDistances.atUnitLength(batch.embeddings(), CosineSimilarities::new);
    Partners mined =
        new MultiSimilarityMiner(epsilon).mine(similarities.values(), Partners.of(batch.labels()));
    return new SimilarityWeighting(alpha, beta, base).evaluate(similarities, mined);
  }
}
