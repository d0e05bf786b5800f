package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.embeddings.EmbeddingRows;

/** The matrix products of a search and nothing else: what its time is compared with. */
public final class BareProducts {

  private BareProducts() {}

  /**
   * Multiplies embeddings with all, by all cores, and forgets the products.
   *
   * @param queries how many of them, the first
   */
  public static void compute(EmbeddingRows embeddings, int queries) {
    CentredRows rows = new CentredRows(Vectors.of(embeddings));
    try (RowTiles all = new RowTiles(rows, NeighbourSearch.TILE);
        QueryBlocks blocks =
            new QueryBlocks(Runtime.getRuntime().availableProcessors(), NeighbourSearch.BLOCK)) {
      blocks.run(
          queries,
          (first, end) -> {
            try (MatrixProducts block = MatrixProducts.of(rows, first, end)) {
              for (MatrixProducts tile : all.all()) {
                block.multiply(0, end - first, tile, 0, tile.count(), products -> {});
              }
            }
          });
    }
  }
}
