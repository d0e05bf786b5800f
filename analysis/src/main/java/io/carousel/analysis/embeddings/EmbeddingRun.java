package io.carousel.analysis.embeddings;

import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.job.InvalidInputException;
import java.util.List;

/**
 * One model at work: its network in memory and its embeddings on the way to disk.
 *
 * @param name the model's name
 * @param network its network
 * @param writer where its embeddings go
 */
record EmbeddingRun(String name, EmbeddingNetwork network, EmbeddingWriter writer)
    implements AutoCloseable {

  /** How many images are embedded. */
  int rows() {
    return writer.rows();
  }

  /**
   * Embeds some images; safe to call from several threads.
   *
   * @throws InvalidInputException if an embedding is not finite
   */
  float[] embed(ImageBatch batch) {
    float[] embeddings = network.embed(batch.pixels(), batch.frames().size());
    for (int i = 0; i < embeddings.length; i++) {
      if (!Float.isFinite(embeddings[i])) {
        throw new InvalidInputException(
            "frame " + batch.frames().get(i / network.dimensions()),
            "its embedding is not finite; are the model's weights damaged?");
      }
    }
    return embeddings;
  }

  /** Writes the next embeddings, in the order of the frames. */
  void write(List<float[]> batches) {
    batches.forEach(
        embeddings -> writer.append(embeddings, embeddings.length / network.dimensions()));
  }

  @Override
  public void close() {
    network.close();
    writer.close();
  }
}
