package io.carousel.analysis.measure;

import io.carousel.analysis.embedding.Embeddings;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

  /** Queries that a thread takes at a time. */
  private static final int BLOCK = 64;

  private final OptionalInt maxNeighbours;
  private final int threads;

  /**
   * The measure, computed by all cores.
   *
   * @param maxNeighbours the most neighbours to look at; empty for as many as there are
   */
  public NormalisedRPrecision(OptionalInt maxNeighbours) {
    this(maxNeighbours, Runtime.getRuntime().availableProcessors());
  }

  NormalisedRPrecision(OptionalInt maxNeighbours, int threads) {
    this.maxNeighbours = maxNeighbours;
    this.threads = threads;
  }

  @Override
  public List<Measurement> measure(
      Embeddings embeddings, List<Labels> properties, Progress.Step step) {
    List<PropertyScores> scores =
        properties.stream().map(labels -> new PropertyScores(labels, maxNeighbours)).toList();
    Distances distances = new Distances(embeddings);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> blocks = new ArrayList<>();
      for (int from = 0; from < embeddings.rows(); from += BLOCK) {
        int first = from;
        int end = Math.min(from + BLOCK, embeddings.rows());
        blocks.add(
            pool.submit(
                () -> {
                  measure(first, end, distances, embeddings.rows(), scores);
                  step.advance(end - first);
                }));
      }
      for (Future<?> block : blocks) {
        block.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while embeddings were measured", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return scores.stream().map(PropertyScores::mean).toList();
  }

  /** Measures the queries of a block; no thread touches another's results. */
  private static void measure(
      int first, int end, Distances distances, int rows, List<PropertyScores> scores) {
    double[] toAll = new double[rows];
    for (int query = first; query < end; query++) {
      distances.from(query, toAll);
      Selection selection = new Selection(toAll.clone());
      for (PropertyScores property : scores) {
        property.add(query, toAll, selection);
      }
    }
  }
}
