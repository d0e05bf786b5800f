package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/**
 * What a network is trained to make small: a function of a batch of embeddings with their classes,
 * and, for some losses, of weights of its own (proxies, class weights, boundaries), which are
 * trained along with the network and thrown away after it.
 *
 * <p>A loss is a value: its parameters. Weights go in and gradients come out, all in double
 * precision and in a fixed order, so that one batch gives the same bits on every machine. Any batch
 * gives finite numbers, also one of a single class, of classes of one image or of embeddings that
 * are all zero; what a batch has no pairs for contributes nothing.
 */
public interface Loss {

  /** Its name as the paper prints it: "Margin / class". */
  String name();

  /**
   * The value and its gradients.
   *
   * @param batch the embeddings, of any length, and their classes
   * @param weights the loss's own weights, shaped like the {@link #initialWeights}
   */
  LossValue evaluate(LabelledBatch batch, double[][] weights);

  /**
   * The weights to begin training with; no rows if the loss has none, which is the default.
   *
   * @param classes how many classes are trained on; labels run from 0 to one less
   * @param dimensions how many numbers an embedding has
   * @param random where random weights come from; the same numbers give the same weights
   */
  default double[][] initialWeights(int classes, int dimensions, RandomGenerator random) {
    return new double[0][];
  }

  /** The learning rate that suits the loss's own weights under Adam; 0 if it has none. */
  default double weightLearningRate() {
    return 0;
  }
}
