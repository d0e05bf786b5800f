package io.carousel.analysis.embeddings.neighbours;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** One thread's search: it finds the neighbours of one block of queries after the other. */
final class BlockSearch {

  private final CentredRows rows;
  private final Queries queries;
  private final RowTiles all;
  private final CandidateBounds bounds;
  private final EuclideanNeighbours neighbours;
  private final float[] products;
  private final List<Candidates> candidates = new ArrayList<>();

  BlockSearch(
      CentredRows rows,
      Queries queries,
      RowTiles all,
      CandidateBounds bounds,
      EuclideanNeighbours neighbours,
      int tile) {
    this.rows = rows;
    this.queries = queries;
    this.all = all;
    this.bounds = bounds;
    this.neighbours = neighbours;
    this.products = new float[tile];
  }

  /** Finds the neighbours of the queries at {@code first} to {@code end} for a visitor. */
  void visit(int first, int end, NeighbourSearch.Visitor visitor) {
    int[] most = new int[end - first];
    for (int i = 0; i < most.length; i++) {
      most[i] = visitor.most(queries.row(first + i));
    }
    try (MatrixProducts block = queries.block(first, end)) {
      float[] bound = bounds.of(block, most);
      for (int i = 0; i < most.length; i++) {
        if (candidates.size() == i) {
          candidates.add(new Candidates());
        }
        // None for a query that is left out.
        candidates.get(i).reset(most[i] > 0 ? bound[i] : -Candidates.NO_BOUND);
      }
      collect(block, first, 0, most.length, candidates);
      for (int i = 0; i < most.length; i++) {
        if (most[i] > 0) {
          find(block, first, i, candidates.get(i), most[i]);
          visitor.visit(queries.row(first + i), neighbours);
        }
      }
    }
  }

  /** Turns to a query, the i-th of a block. */
  private void find(MatrixProducts block, int first, int i, Candidates found, int most) {
    int row = queries.row(first + i);
    if (!neighbours.of(row, found, most)) {
      // The bound was too low.
      found.reset(Candidates.NO_BOUND);
      collect(block, first, i, i + 1, List.of(found));
      neighbours.of(row, found, most);
    }
  }

  /** Collects the candidates of some queries of a block among all rows. */
  private void collect(MatrixProducts block, int first, int from, int to, List<Candidates> into) {
    int start = 0;
    for (MatrixProducts tile : all.all()) {
      int begin = start;
      int number = tile.count();
      block.multiply(
          from,
          to,
          tile,
          0,
          number,
          buffer -> collect(first + from, first + to, begin, number, buffer, into));
      start += number;
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
