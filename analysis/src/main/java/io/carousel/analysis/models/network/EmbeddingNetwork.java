package io.carousel.analysis.models.network;

/**
 * A network that is ready to embed images, in memory and on its device. Safe for use from several
 * threads at once.
 */
public interface EmbeddingNetwork extends AutoCloseable {

  /** The length of an embedding. */
  int dimensions();

  /** What it computes with. */
  Precision precision();

  /** DJL's name of the engine that computes it: "PyTorch". */
  String engine();

  /** The version of that engine. */
  String engineVersion();

  /** DJL's name of the device that it computes on: "cpu()", "gpu(0)". */
  String device();

  /**
   * Embeds some images.
   *
   * @param images preprocessed images, one after the other; each of shape (3, height, width)
   * @param count how many they are
   * @return the embeddings, one after the other, not normalised
   */
  float[] embed(float[] images, int count);

  /** Frees the network's memory. */
  @Override
  void close();
}
