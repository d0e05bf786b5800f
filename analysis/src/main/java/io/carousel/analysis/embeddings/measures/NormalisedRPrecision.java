package io.carousel.analysis.embeddings.measures;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.job.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Normalised R-Precision, the paper's measure: how many of an image's nearest neighbours share its
 * level of a property, in standard deviations above what chance would give.
 *
 * <p>For image i whose level has c images, n = min(c - 1, cap) nearest neighbours are looked at, by
 * Euclidean distance; of two at the same distance the one with the lower index is nearer. X of them
 * share its level. By chance each would with probability p = c / M, where M is the number of images
 * whose level is not theirs alone; those alone are no queries, but neighbours like any other. The
 * measure is the mean over the M queries of
 *
 * <pre>z = (X - n p) / sqrt(n p (1 - p))</pre>
 *
 * <p>It is 0 if every image has a level of its own, and not defined if all queries have the same.
 */
public final class NormalisedRPrecision implements Measure {

  /**
   * The most neighbours that the paper looked at: its library asks its search for at most 1,024,
   * the image itself among them.
   */
  public static final int PAPER_MAX_NEIGHBOURS = 1023;

  private final OptionalInt maxNeighbours;

  /**
   * The measure.
   *
   * @param maxNeighbours the most neighbours to look at; empty for as many as there are
   */
  public NormalisedRPrecision(OptionalInt maxNeighbours) {
    this.maxNeighbours = maxNeighbours;
  }

  @Override
  public List<Measurement> measure(
      Embeddings embeddings, List<Labels> properties, Progress.Step step) {
    return scores(new NeighbourSearch(embeddings), properties, step).stream()
        .map(QueryScores::measurement)
        .toList();
  }

  /**
   * Scores every image by every property, in one pass over the distances.
   *
   * @param search a search among the embeddings of all images
   * @param properties the classes of the images by each property
   * @param step hears of every image that is done
   */
  public List<QueryScores> scores(
      NeighbourSearch search, List<Labels> properties, Progress.Step step) {
    List<QueryScores> scores =
        properties.stream().map(labels -> new QueryScores(labels, maxNeighbours)).toList();
    search.visitAll(new Counting(scores), step);
    return scores;
  }

  /** Counts by all properties, those that look at the most neighbours first. */
  private record Counting(List<QueryScores> scores) implements NeighbourSearch.Visitor {

    @Override
    public int most(int query) {
      int most = 0;
      for (QueryScores property : scores) {
        most = Math.max(most, property.neighbours(query));
      }
      return most;
    }

    @Override
    public void visit(int query, Neighbours neighbours) {
      long[] order = new long[scores.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = (long) scores.get(i).neighbours(query) << Integer.SIZE | i;
      }
      Arrays.sort(order);
      for (int i = order.length - 1; i >= 0 && order[i] >> Integer.SIZE > 0; i--) {
        neighbours.nearest((int) (order[i] >> Integer.SIZE));
        scores.get((int) order[i]).count(query, neighbours);
      }
    }
  }
}
