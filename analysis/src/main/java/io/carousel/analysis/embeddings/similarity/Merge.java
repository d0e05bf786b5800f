package io.carousel.analysis.embeddings.similarity;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two clusters that become one, as SciPy's {@code linkage} has it: clusters below the number of
 * models are models; the k-th merge makes the cluster of that number plus k.
 *
 * @param left one cluster
 * @param right the other
 * @param height how unlike they are: 1 minus the mean similarity of a model in one and a model in
 *     the other (average linkage); a similarity that is not defined counts as 0
 * @param size how many models the two have
 */
public record Merge(int left, int right, double height, int size) {

  /**
   * Makes sure that merges and an order are those of one dendrogram, as a file may hold others.
   *
   * @param models how many there are
   * @throws IllegalArgumentException if they are not
   */
  public static void mustJoin(int models, List<Integer> order, List<Merge> merges) {
    if (order.size() != models
        || !Set.copyOf(order).equals(IntStream.range(0, models).boxed().collect(toSet()))) {
      throw new IllegalArgumentException("the order is not that of all models, each once");
    }
    if (merges.size() != Math.max(0, models - 1)) {
      throw new IllegalArgumentException("merges must be one fewer than there are models");
    }
    for (int i = 0; i < merges.size(); i++) {
      Merge merge = merges.get(i);
      if (Math.min(merge.left, merge.right) < 0
          || Math.max(merge.left, merge.right) >= models + i) {
        throw new IllegalArgumentException("a cluster is merged before it is there");
      }
    }
  }
}
