package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.embeddings.EmbeddingRows;
import io.carousel.job.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the nearest neighbours of every embedding among all of them, exactly.
 *
 * <p>By matrix products, if the distance has a {@linkplain Distance#euclideanForm Euclidean form}:
 * a block of queries is multiplied with a tile of rows at a time, small enough that the products
 * stay in the cache. Of every query's products only the candidates are kept: those with a key up to
 * a bound that a sample of the rows gave.
 */
public final class NeighbourSearch {

  /** The queries and rows that are multiplied at once: 4 MB of products a thread. */
  static final int BLOCK = 256;

  static final int TILE = 4096;

  private final EmbeddingRows embeddings;
  private final Distance distance;
  private final int threads;
  private final int block;
  private final int tile;

  /**
   * What is done with every query's neighbours. Many threads call it, each with its own queries.
   */
  public interface Visitor {

    /** The most neighbours of a query that {@link #visit} will ask for; 0 to leave it out. */
    int most(int query);

    /** Looks at a query's neighbours, which are gone when it returns. */
    void visit(int query, Neighbours neighbours);
  }

  /** A search by Euclidean distance, by all cores. */
  public NeighbourSearch(EmbeddingRows embeddings) {
    this(embeddings, new Euclidean());
  }

  /** A search by any distance, by all cores. */
  public NeighbourSearch(EmbeddingRows embeddings, Distance distance) {
    this(embeddings, distance, Runtime.getRuntime().availableProcessors(), BLOCK, TILE);
  }

  /** A search by Euclidean distance. */
  public NeighbourSearch(EmbeddingRows embeddings, int threads, int block, int tile) {
    this(embeddings, new Euclidean(), threads, block, tile);
  }

  /**
   * A search among all embeddings.
   *
   * @param distance which of them are near: by matrix products if it has a Euclidean form, or else
   *     by measuring every pair
   * @param threads how many threads share out the queries
   * @param block how many queries a thread takes at a time
   * @param tile how many rows it multiplies them with at a time
   */
  public NeighbourSearch(
      EmbeddingRows embeddings, Distance distance, int threads, int block, int tile) {
    this.embeddings = embeddings;
    this.distance = distance;
    this.threads = threads;
    this.block = block;
    this.tile = tile;
  }

  /** How many embeddings there are. */
  public int rows() {
    return embeddings.rows();
  }

  /**
   * Visits every embedding's neighbours, in no particular order.
   *
   * @param step hears of every query that is done
   */
  public void visitAll(Visitor visitor, Progress.Step step) {
    visit(IntStream.range(0, embeddings.rows()).toArray(), visitor, step);
  }

  /**
   * Visits the neighbours of some embeddings among all, in no particular order.
   *
   * @param chosen the embeddings
   * @param step hears of every query that is done
   */
  public void visit(int[] chosen, Visitor visitor, Progress.Step step) {
    distance
        .euclideanForm()
        .ifPresentOrElse(
            form -> visitByProducts(new Vectors(embeddings, form), chosen, visitor, step),
            () -> visitByMeasuring(chosen, visitor, step));
  }

  /**
   * The nearest neighbours of some embeddings among all.
   *
   * @param chosen the embeddings
   * @param number how many neighbours of each; at most all others
   * @param step hears of every query that is done
   * @return the rows of each one's neighbours, the nearest first
   */
  public int[][] nearest(int[] chosen, int number, Progress.Step step) {
    int[][] byRow = new int[rows()][0];
    Visitor visitor =
        new Visitor() {
          @Override
          public int most(int query) {
            return number;
          }

          @Override
          public void visit(int query, Neighbours neighbours) {
            byRow[query] = neighbours.inOrder(number);
          }
        };
    visit(chosen, visitor, step);
    return Arrays.stream(chosen).mapToObj(row -> byRow[row]).toArray(int[][]::new);
  }

  private void visitByProducts(Vectors vectors, int[] chosen, Visitor visitor, Progress.Step step) {
    CentredRows rows = new CentredRows(vectors);
    try (RowTiles all = new RowTiles(rows, tile);
        CandidateBounds bounds = new CandidateBounds(rows);
        QueryBlocks blocks = new QueryBlocks(threads, block)) {
      Queries queries = new Queries(chosen, rows);
      ThreadLocal<BlockSearch> search =
          ThreadLocal.withInitial(
              () ->
                  new BlockSearch(
                      rows, queries, all, bounds, new EuclideanNeighbours(rows, vectors), tile));
      blocks.run(
          chosen.length,
          (first, end) -> {
            search.get().visit(first, end, visitor);
            step.advance(end - first);
          });
    }
  }

  private void visitByMeasuring(int[] chosen, Visitor visitor, Progress.Step step) {
    double[][] rows =
        IntStream.range(0, embeddings.rows()).mapToObj(embeddings::row).toArray(double[][]::new);
    ThreadLocal<MeasuredNeighbours> neighbours =
        ThreadLocal.withInitial(() -> new MeasuredNeighbours(rows, distance));
    try (QueryBlocks blocks = new QueryBlocks(threads, block)) {
      blocks.run(
          chosen.length,
          (first, end) -> {
            for (int i = first; i < end; i++) {
              int most = visitor.most(chosen[i]);
              if (most > 0) {
                neighbours.get().of(chosen[i], most);
                visitor.visit(chosen[i], neighbours.get());
              }
            }
            step.advance(end - first);
          });
    }
  }
}
