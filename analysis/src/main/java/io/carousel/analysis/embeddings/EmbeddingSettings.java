package io.carousel.analysis.embeddings;

import ai.djl.Device;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.models.network.Precision;

/**
 * How embeddings are computed; none of it changes them but for rounding, which is coarse in
 * bfloat16.
 *
 * @param device where the networks compute
 * @param batchSize how many images go through a network at once
 * @param precision what they compute with, where a model can
 * @param lanes how many batches go through networks side by side
 * @param decoders how many threads decode and preprocess images
 */
public record EmbeddingSettings(
    Device device, int batchSize, Precision precision, int lanes, int decoders) {

  /** Large enough to keep a core busy, small enough for its memory; a GPU wants more. */
  public static final int DEFAULT_BATCH_SIZE = 8;

  public EmbeddingSettings {
    if (batchSize < 1 || lanes < 1 || decoders < 1) {
      throw new IllegalArgumentException(
          "batches of " + batchSize + " in " + lanes + " lanes from " + decoders + " decoders");
    }
  }

  /**
   * What suits a device: its lanes, and decoders that keep up with them. Where a CPU's lanes use
   * all its cores, few do and more would only be in their way; a GPU leaves all cores to them.
   */
  public static EmbeddingSettings standard(Device device) {
    return of(device, DEFAULT_BATCH_SIZE, Precision.FLOAT32);
  }

  /** What suits a device; see {@link #standard}. */
  public static EmbeddingSettings of(Device device, int batchSize, Precision precision) {
    int cores = Runtime.getRuntime().availableProcessors();
    int decoders = device.isGpu() ? cores : Math.max(1, cores / 2);
    return new EmbeddingSettings(device, batchSize, precision, Lanes.suiting(device), decoders);
  }
}
