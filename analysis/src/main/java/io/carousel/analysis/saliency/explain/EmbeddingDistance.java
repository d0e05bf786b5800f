package io.carousel.analysis.saliency.explain;

import ai.djl.ndarray.NDArray;
import io.carousel.analysis.models.catalogue.LossDistance;

/** The distance of embeddings from another, as a loss measures it, with a gradient. */
@FunctionalInterface
interface EmbeddingDistance {

  /**
   * The distances.
   *
   * @param embeddings shape (n, dimensions), not normalised
   * @param reference shape (1, dimensions), not normalised
   * @return shape (n)
   */
  NDArray between(NDArray embeddings, NDArray reference);

  /**
   * The distance of that name, of embeddings that are brought to unit length first. Cosine and dot
   * product are the same then, and are similarities, so their sign is turned. SNR (Yuan et al.,
   * 2019) is the variance of the difference over that of the embedding.
   */
  static EmbeddingDistance of(LossDistance distance) {
    return switch (distance) {
      case EUCLIDEAN -> (embeddings, reference) -> squared(embeddings, reference).sqrt();
      case SQUARED_EUCLIDEAN -> EmbeddingDistance::squared;
      case COSINE, DOT_PRODUCT ->
          (embeddings, reference) -> unit(embeddings).mul(unit(reference)).sum(new int[] {1}).neg();
      case SNR ->
          (embeddings, reference) ->
              variance(unit(embeddings).sub(unit(reference))).div(variance(unit(embeddings)));
    };
  }

  private static NDArray squared(NDArray embeddings, NDArray reference) {
    return unit(embeddings).sub(unit(reference)).square().sum(new int[] {1});
  }

  private static NDArray unit(NDArray embeddings) {
    return embeddings.div(embeddings.square().sum(new int[] {1}, true).sqrt());
  }

  /** The unbiased variance of each row. */
  private static NDArray variance(NDArray rows) {
    long length = rows.getShape().get(1);
    NDArray off = rows.sub(rows.mean(new int[] {1}, true));
    return off.square().sum(new int[] {1}).div(length - 1);
  }
}
