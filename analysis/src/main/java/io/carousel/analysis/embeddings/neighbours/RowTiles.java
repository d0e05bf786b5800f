package io.carousel.analysis.embeddings.neighbours;

import java.util.ArrayList;
import java.util.List;

/**
 * All rows as the native library multiplies them, in tiles of so many: the one copy of them that a
 * search holds. No tile is so large that its numbers want long indices.
 */
final class RowTiles implements AutoCloseable {

  private final List<MatrixProducts> tiles = new ArrayList<>();

  /**
   * Makes the tiles.
   *
   * @param tile how many rows each has; the last may have fewer
   */
  RowTiles(CentredRows rows, int tile) {
    for (int from = 0; from < rows.count(); from += tile) {
      tiles.add(MatrixProducts.of(rows, from, Math.min(from + tile, rows.count())));
    }
  }

  /** The tiles, from the first row to the last. */
  List<MatrixProducts> all() {
    return tiles;
  }

  @Override
  public void close() {
    tiles.forEach(MatrixProducts::close);
  }
}
