package io.carousel.analysis.embeddings.neighbours;

import java.util.Arrays;

/**
 * The embeddings whose neighbours are searched.
 *
 * @param rows which of all embeddings they are
 * @param all all of them
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: a list would box each of them
record Queries(int[] rows, CentredRows all) {

  /** The row of a query. */
  int row(int query) {
    return rows[query];
  }

  /** The queries from {@code first} to {@code end}, to be multiplied. */
  MatrixProducts block(int first, int end) {
    return MatrixProducts.of(all, Arrays.copyOfRange(rows, first, end));
  }
}
