package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.similarity.Merge;
import io.carousel.analysis.embeddings.similarity.SimilarityMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a dendrogram whose leaves stand at 0, 1, 2 ... in the order of the clustering.
 *
 * @param brackets one a merge
 */
public record Dendrogram(List<Bracket> brackets) {

  /**
   * A merge as a bracket: from the first cluster at its height up to the merge's, over to the
   * second, and down to its height.
   *
   * @param first where the first cluster stands among the leaves
   * @param firstHeight how high it is
   * @param second where the second stands
   * @param secondHeight how high it is
   * @param height how high the merge is
   */
  public record Bracket(
      double first, double firstHeight, double second, double secondHeight, double height) {}

  private record Cluster(double position, double height) {}

  /** The dendrogram of a clustering. */
  public static Dendrogram of(SimilarityMatrix matrix) {
    return of(matrix.order(), matrix.merges());
  }

  /**
   * The dendrogram of a clustering.
   *
   * @param order the leaves, in order
   * @param merges one fewer than there are leaves, from the leaves to the root
   */
  public static Dendrogram of(List<Integer> order, List<Merge> merges) {
    List<Cluster> clusters = new ArrayList<>();
    for (int leaf = 0; leaf < order.size(); leaf++) {
      clusters.add(new Cluster(order.indexOf(leaf), 0));
    }
    List<Bracket> brackets = new ArrayList<>();
    for (Merge merge : merges) {
      Cluster left = clusters.get(merge.left());
      Cluster right = clusters.get(merge.right());
      brackets.add(
          new Bracket(
              left.position(), left.height(), right.position(), right.height(), merge.height()));
      clusters.add(new Cluster((left.position() + right.position()) / 2, merge.height()));
    }
    return new Dendrogram(List.copyOf(brackets));
  }

  /** The height of the highest merge; 0 if there is none. */
  public double height() {
    return brackets.stream().mapToDouble(Bracket::height).max().orElse(0);
  }
}
