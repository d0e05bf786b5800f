package io.carousel.analysis.embeddings.measures;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Normalised R-Precision, the measure of Kobs et al. (ICCV 2021): how many of an image's nearest
 * neighbours share its level of a property, in standard deviations above what chance would give.
 *
 * <p>For image i whose level has c images, n = min(c - 1, cap) nearest neighbours are looked at. X
 * of them share its level. By chance each would with probability p = c / M, where M is the number
 * of images whose level is not theirs alone; those alone are no queries, but neighbours like any
 * other. The measure is the mean over the M queries of
 *
 * <pre>z = (X - n p) / sqrt(n p (1 - p))</pre>
 *
 * <p>It is 0 if every image has a level of its own, and not defined if all queries have the same.
 *
 * @param maxNeighbours the cap: the most neighbours to look at; empty for as many as there are
 */
public record NormalisedRPrecision(OptionalInt maxNeighbours) implements Measure {

  /** Its name in options and of files. */
  public static final String ID = "nr_prec";

  /** The parameter that is its cap. */
  public static final String MAX_NEIGHBOURS = "max_neighbours";

  /**
   * The most neighbours that the paper looked at: its library asks its search for at most 1,024,
   * the image itself among them.
   */
  public static final int PAPER_MAX_NEIGHBOURS = 1023;

  /**
   * The normal distribution exceeds it in either direction with a probability of 1 %, the level
   * that the paper tests at.
   */
  private static final double SIGNIFICANT = 2.576;

  /** The measure as the paper has it. */
  public static NormalisedRPrecision ofPaper() {
    return new NormalisedRPrecision(OptionalInt.of(PAPER_MAX_NEIGHBOURS));
  }

  /**
   * The measure of a file that an older version wrote, which says its cap and nothing else.
   *
   * @param maxNeighbours null for none
   */
  public static NormalisedRPrecision withCap(Integer maxNeighbours) {
    return new NormalisedRPrecision(
        maxNeighbours == null ? OptionalInt.empty() : OptionalInt.of(maxNeighbours));
  }

  @Override
  public MeasureInfo info() {
    return new MeasureInfo(
        ID,
        "NR-Prec",
        "Normalised R-Precision",
        "standard deviations above chance",
        "by how many standard deviations an image's nearest neighbours share its level more often"
            + " than chance would have it",
        true,
        0.0,
        SIGNIFICANT,
        NumberStyle.PLAIN,
        maxNeighbours.isPresent() ? Map.of(MAX_NEIGHBOURS, maxNeighbours.getAsInt()) : Map.of());
  }

  @Override
  public int neighbours(Query query) {
    return Math.min(query.sharing() - 1, maxNeighbours.orElse(Integer.MAX_VALUE));
  }

  @Override
  public double score(Query query, Retrieved nearest) {
    return z(query, nearest.sharing());
  }

  /** Not quite 0, since the paper's p counts the query itself and no neighbour twice. */
  @Override
  public double chance(Query query) {
    return z(query, neighbours(query) * query.chance());
  }

  /** NaN if chance is certainty. */
  private double z(Query query, double sharing) {
    int number = neighbours(query);
    double p = (double) query.sharing() / query.queries();
    return query.sharing() == query.queries()
        ? Double.NaN
        : (sharing - number * p) / Math.sqrt(number * p * (1 - p));
  }

  @Override
  public boolean isDefined(Labels labels) {
    return !labels.queriesAreConstant();
  }
}
