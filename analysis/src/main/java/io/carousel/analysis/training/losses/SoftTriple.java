package io.carousel.analysis.training.losses;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * SoftTriple (Qian, Shang, Sun, Hu, Li, Jin: "SoftTriple Loss: Deep Metric Learning Without Triplet
 * Sampling", ICCV 2019). Classification, cosine.
 *
 * <p>Each class has several centres. Its similarity to an embedding is the mean of the cosines with
 * its centres, weighted by their softmax, sum over k of softmax(cosine_k / gamma) cosine_k. The
 * loss is the mean over images of the softmax's cross-entropy, with the logits lambda * similarity;
 * that of the image's own class is lambda * (similarity - margin). The paper's price on the number
 * of centres is not there, as in the benchmark.
 *
 * @param centresPerClass how many centres a class has: 1 to 100, 10 by default
 * @param lambda how sharp the softmax over classes is: 0.01 to 1,000, 20 by default
 * @param gamma how soft the softmax over centres is: 0.001 to 10, 0.1 by default
 * @param margin what is taken off the similarity with the own class: 0 to 2, 0.01 by default
 */
public record SoftTriple(int centresPerClass, double lambda, double gamma, double margin)
    implements Loss {

  static SoftTriple read(Parameters given) {
    return new SoftTriple(
        given.wholeNumber("centres_per_class", 10, 1, 100),
        given.number("lambda", 20, 0.01, 1000),
        given.number("gamma", 0.1, 1e-3, 10),
        given.number("margin", 0.01, 0, 2));
  }

  @Override
  public String name() {
    return "SoftTriple";
  }

  /** The weights are the centres, class after class. */
  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    int classes = weights.length / centresPerClass;
    Cosines cosines = new Cosines(batch.embeddings(), weights);
    SoftMaximum[][] similarities = new SoftMaximum[batch.size()][classes];
    double[][] logits = new double[batch.size()][classes];
    for (int i = 0; i < batch.size(); i++) {
      for (int c = 0; c < classes; c++) {
        int first = c * centresPerClass;
        similarities[i][c] =
            SoftMaximum.of(
                Arrays.copyOfRange(cosines.values()[i], first, first + centresPerClass), gamma);
        double taken = c == batch.labels()[i] ? margin : 0;
        logits[i][c] = lambda * (similarities[i][c].value() - taken);
      }
    }
    CrossEntropy entropy = CrossEntropy.of(logits, batch.labels());
    double[][] gradient = new double[batch.size()][weights.length];
    for (int i = 0; i < batch.size(); i++) {
      for (int c = 0; c < classes; c++) {
        double[] ofCosines = similarities[i][c].gradient();
        for (int k = 0; k < centresPerClass; k++) {
          gradient[i][c * centresPerClass + k] = lambda * entropy.gradient()[i][c] * ofCosines[k];
        }
      }
    }
    return cosines.backward(entropy.value(), gradient);
  }

  @Override
  public double[][] initialWeights(int classes, int dimensions, RandomGenerator random) {
    return ClassWeights.normal(classes * centresPerClass, dimensions, random);
  }

  @Override
  public double weightLearningRate() {
    return ClassWeights.LEARNING_RATE;
  }
}
