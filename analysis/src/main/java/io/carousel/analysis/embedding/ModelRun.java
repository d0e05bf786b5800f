package io.carousel.analysis.embedding;

import io.carousel.analysis.network.EmbeddingNetwork;
import io.carousel.job.InvalidInputException;
import java.util.List;

/**
 * One model at work: its network in memory and its embeddings on the way to disk.
 *
 * @param name the model's name
 * @param network its network
 * @param writer where its embeddings go
 */
record ModelRun(String name, EmbeddingNetwork network, EmbeddingWriter writer)
    implements AutoCloseable {

  /** How many images are embedded. */
  int rows() {
    return writer.rows();
  }

  /**
   * Embeds the next images.
   *
   * @param images the images, preprocessed, one after the other
   * @param frames which they are
   * @throws InvalidInputException if an embedding is not finite
   */
  void embed(float[] images, List<Integer> frames) {
    float[] embeddings = network.embed(images, frames.size());
    for (int i = 0; i < embeddings.length; i++) {
      if (!Float.isFinite(embeddings[i])) {
        throw new InvalidInputException(
            "frame " + frames.get(i / network.dimensions()),
            "its embedding is not finite; are the model's weights damaged?");
      }
    }
    writer.append(embeddings, frames.size());
  }

  @Override
  public void close() {
    network.close();
    writer.close();
  }
}
