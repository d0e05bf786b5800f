package io.carousel.analysis.embeddings.neighbours;

/**
 * The embeddings whose neighbours are searched.
 *
 * @param rows which of all embeddings they are
 * @param products the same, to be multiplied
 */
record Queries(int[] rows, MatrixProducts products) {

  /** The row of a query. */
  int row(int query) {
    return rows[query];
  }
}
