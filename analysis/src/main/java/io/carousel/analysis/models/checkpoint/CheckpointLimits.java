package io.carousel.analysis.models.checkpoint;

/**
 * How much a checkpoint may ask for. The files come from strangers: what they claim is compared
 * with what is there before memory is taken for it, and what is there with these.
 */
final class CheckpointLimits {

  /**
   * Bytes of a pickle, which has the names and shapes but not the numbers: PyTorch takes about 200
   * a tensor, so that this is enough for 300,000 tensors.
   */
  static final int PICKLE = 64 << 20;

  /** Axes of a tensor: as many as PyTorch's own operations take. */
  static final int AXES = 64;

  /** Characters of a module's or class's name; those that are built have 27. */
  static final int CLASS_NAME = 200;

  /**
   * How often all tensors together may show the bytes of the file: tensors share storages where
   * layers share weights, a few times at most, and without a limit a few bytes could be shown a
   * million times.
   */
  static final int SHARING = 4;

  private CheckpointLimits() {}
}
