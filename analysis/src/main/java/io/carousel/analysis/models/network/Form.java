package io.carousel.analysis.models.network;

/** How the operations of a network are written; but for rounding, all of them compute the same. */
enum Form {
  /**
   * Convolution, normalisation and ReLU in one, by oneDNN's own operations, which a CPU has, on
   * weights that are laid out once as its kernels want them. They have no gradients.
   */
  FUSED,
  /** The normalisation folded into the convolution's weights; for GPUs. */
  FOLDED,
  /**
   * Convolution, normalisation and ReLU one after the other as in the original, for gradients: a
   * rounding that is another one now and then turns which pixel of a pool is the greatest, and a
   * gradient with it.
   */
  ORIGINAL
}
