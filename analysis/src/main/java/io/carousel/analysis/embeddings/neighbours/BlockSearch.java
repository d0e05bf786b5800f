package io.carousel.analysis.embeddings.neighbours;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** One thread's search: it finds the neighbours of one block of queries after the other. */
final class BlockSearch {

  private final CentredRows rows;
  private final Queries queries;
  private final MatrixProducts all;
  private final CandidateBounds bounds;
  private final EuclideanNeighbours neighbours;
  private final int tile;
  private final float[] products;
  private final List<Candidates> candidates = new ArrayList<>();

  BlockSearch(
      CentredRows rows,
      Queries queries,
      MatrixProducts all,
      CandidateBounds bounds,
      EuclideanNeighbours neighbours,
      int tile) {
    this.rows = rows;
    this.queries = queries;
    this.all = all;
    this.bounds = bounds;
    this.neighbours = neighbours;
    this.tile = tile;
    this.products = new float[tile];
  }

  /** Finds the neighbours of the queries at {@code first} to {@code end} for a visitor. */
  void visit(int first, int end, NeighbourSearch.Visitor visitor) {
    int[] most = new int[end - first];
    for (int i = 0; i < most.length; i++) {
      most[i] = visitor.most(queries.row(first + i));
    }
    float[] bound = bounds.of(queries, first, end, most);
    for (int i = 0; i < most.length; i++) {
      if (candidates.size() == i) {
        candidates.add(new Candidates());
      }
      // None for a query that is left out.
      candidates.get(i).reset(most[i] > 0 ? bound[i] : -Candidates.NO_BOUND);
    }
    collect(first, end, candidates);
    for (int i = 0; i < most.length; i++) {
      if (most[i] > 0) {
        find(first + i, candidates.get(i), most[i]);
        visitor.visit(queries.row(first + i), neighbours);
      }
    }
  }

  private void find(int query, Candidates found, int most) {
    if (!neighbours.of(queries.row(query), found, most)) {
      // The bound was too low.
      found.reset(Candidates.NO_BOUND);
      collect(query, query + 1, List.of(found));
      neighbours.of(queries.row(query), found, most);
    }
  }

  /** Collects the candidates of the queries at {@code first} to {@code end} among all rows. */
  private void collect(int first, int end, List<Candidates> into) {
    for (int from = 0; from < rows.count(); from += tile) {
      int start = from;
      int number = Math.min(tile, rows.count() - from);
      queries
          .products()
          .multiply(
              first,
              end,
              all,
              start,
              start + number,
              buffer -> collect(first, end, start, number, buffer, into));
    }
  }

  private void collect(
      int first, int end, int start, int number, FloatBuffer buffer, List<Candidates> into) {
    for (int query = first; query < end; query++) {
      buffer.get((query - first) * number, products, 0, number);
      int row = queries.row(query);
      if (row >= start && row < start + number) {
        products[row - start] = Candidates.HIDDEN;
      }
      into.get(query - first).add(products, number, start, rows.halfSquares());
    }
  }
}
