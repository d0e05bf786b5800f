package io.carousel.analysis.training.losses;

/**
 * Normalised temperature-scaled cross-entropy (Sohn: "Improved Deep Metric Learning with
 * Multi-class N-pair Loss Objective", NIPS 2016; the name is that of Chen et al., ICML 2020).
 * Ranking, cosine.
 *
 * <p>The mean over pairs (a, p) of a class of -log(exp(s(a, p) / t) / (exp(s(a, p) / t) + sum over
 * negatives n of a of exp(s(a, n) / t))), with the cosine s and the temperature t. A batch without
 * positive pairs has the value 0.
 *
 * @param temperature how soft the softmax is: 0.001 to 10, 0.07 by default
 */
public record NtXent(double temperature) implements Loss {

  static NtXent read(Parameters given) {
    return new NtXent(given.number("temperature", 0.07, 1e-3, 10));
  }

  @Override
  public String name() {
    return "NT-Xent";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    Partners partners = Partners.of(batch.labels());
    PairwiseDistances similarities =
        PairwiseDistances.atUnitLength(batch.embeddings(), CosineSimilarities::new);
    int pairs = partners.positivePairs();
    double[][] gradient = new double[batch.size()][batch.size()];
    double sum = 0;
    for (int a = 0; a < batch.size(); a++) {
      double[] row = similarities.values()[a];
      int[] negatives = partners.negatives()[a];
      if (negatives.length == 0) {
        continue;
      }
      Softmax others = Softmax.of(logits(row, negatives));
      double pushed = 0;
      for (int p : partners.positives()[a]) {
        double lead = row[p] / temperature - others.logSum();
        sum += Sigmoid.softplus(-lead);
        double confusion = Sigmoid.of(-lead) / (pairs * temperature);
        gradient[a][p] = -confusion;
        pushed += confusion;
      }
      for (int n = 0; n < negatives.length; n++) {
        gradient[a][negatives[n]] = pushed * others.probabilities()[n];
      }
    }
    return new LossValue(pairs == 0 ? 0 : sum / pairs, similarities.backward(gradient));
  }

  private double[] logits(double[] similarities, int[] partners) {
    double[] logits = new double[partners.length];
    for (int j = 0; j < logits.length; j++) {
      logits[j] = similarities[partners[j]] / temperature;
    }
    return logits;
  }
}
