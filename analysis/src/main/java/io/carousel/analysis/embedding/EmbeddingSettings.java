package io.carousel.analysis.embedding;

import ai.djl.Device;
import io.carousel.analysis.network.Precision;

/**
 * How embeddings are computed; none of it changes them but for rounding, which is coarse in
 * bfloat16.
 *
 * @param device where the networks compute
 * @param batchSize how many images go through a network at once
 * @param precision what they compute with, where a model can
 * @param decoders how many threads decode and preprocess images
 */
public record EmbeddingSettings(Device device, int batchSize, Precision precision, int decoders) {

  /** Large enough to keep a CPU's cores busy, small enough for a laptop's memory. */
  public static final int DEFAULT_BATCH_SIZE = 16;

  public EmbeddingSettings {
    if (batchSize < 1 || decoders < 1) {
      throw new IllegalArgumentException(
          "a batch of " + batchSize + " from " + decoders + " decoders");
    }
  }

  /**
   * What suits a device. The engine computes with all cores of a CPU, so there few decoders keep up
   * and more would only be in its way; a GPU leaves all cores to them.
   */
  public static EmbeddingSettings standard(Device device) {
    int cores = Runtime.getRuntime().availableProcessors();
    int decoders = device.isGpu() ? cores : Math.max(1, cores / 2);
    return new EmbeddingSettings(device, DEFAULT_BATCH_SIZE, Precision.FLOAT32, decoders);
  }
}
