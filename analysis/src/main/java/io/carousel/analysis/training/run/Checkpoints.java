package io.carousel.analysis.training.run;

import io.carousel.analysis.models.network.TrainableNetwork;

/**
 * The two checkpoints of a network, as the bytes of their files.
 *
 * @param trunk the trunk's state dict
 * @param embedder the embedder's
 */
@SuppressWarnings("ArrayRecordComponent") // files in memory, never compared
record Checkpoints(byte[] trunk, byte[] embedder) {

  /** A network as it is now. */
  static Checkpoints of(TrainableNetwork network) {
    return new Checkpoints(network.trunk().toBytes(), network.embedder().toBytes());
  }
}
