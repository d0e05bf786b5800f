package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.embeddings.Embeddings;

/** The matrix products of a search and nothing else: what its time is compared with. */
public final class BareProducts {

  private BareProducts() {}

  /** Multiplies all embeddings with all, by all cores, and forgets the products. */
  public static void compute(Embeddings embeddings) {
    CentredRows rows = new CentredRows(Vectors.of(embeddings));
    try (MatrixProducts all = MatrixProducts.of(rows);
        QueryBlocks blocks =
            new QueryBlocks(Runtime.getRuntime().availableProcessors(), NeighbourSearch.BLOCK)) {
      blocks.run(
          rows.count(),
          (first, end) -> {
            for (int from = 0; from < rows.count(); from += NeighbourSearch.TILE) {
              int stop = Math.min(from + NeighbourSearch.TILE, rows.count());
              all.multiply(first, end, all, from, stop, products -> {});
            }
          });
    }
  }
}
