package io.carousel.analysis.models.network;

import io.carousel.analysis.models.checkpoint.StateDict;

/**
 * A network whose weights can learn. The loss is computed outside, on plain arrays: {@link
 * #forward} gives a batch's embeddings, {@link #backward} takes the gradient of the loss in them.
 * Used by one thread at a time.
 *
 * <pre>
 * float[] embeddings = network.forward(images, count);
 * network.backward(gradientOf(embeddings)); // of the same shape
 * network.step(learningRate);
 * </pre>
 */
public interface TrainableNetwork extends AutoCloseable {

  /** Length of an embedding. */
  int dimensions();

  /** Rows of pixels of an input image. */
  int height();

  /** Columns of pixels of an input image. */
  int width();

  /**
   * Embeds a batch in training mode: batch normalisation takes the statistics of the batch, and its
   * running statistics follow.
   *
   * @param images preprocessed images, of shape (count, 3, height, width)
   * @return embeddings of shape (count, dimensions), not normalised
   */
  float[] forward(float[] images, int count);

  /**
   * Computes the gradient of the weights from that of the embeddings that {@link #forward} gave
   * last.
   *
   * @param gradient of shape (count, dimensions)
   */
  void backward(float[] gradient);

  /**
   * Changes the weights along their gradients by one step of Adam (Kingma and Ba, 2015).
   *
   * @param learningRate the step's size
   */
  void step(double learningRate);

  /**
   * Embeds a batch in evaluation mode, with the running statistics; leaves no trace.
   *
   * @param images preprocessed images, of shape (count, 3, height, width)
   * @return embeddings of shape (count, dimensions), not normalised
   */
  float[] embed(float[] images, int count);

  /**
   * The trunk's weights and running statistics as they are now, under the names of its checkpoints.
   */
  StateDict trunk();

  /** The embedder's weights as they are now, under the names of its checkpoints. */
  StateDict embedder();

  /** All that another run needs to go on as if this one had not ended: weights, moments, steps. */
  byte[] state();

  /**
   * Goes back to a state that {@link #state} gave; the results are the same bytes from there on.
   */
  void restore(byte[] state);

  @Override
  void close();
}
