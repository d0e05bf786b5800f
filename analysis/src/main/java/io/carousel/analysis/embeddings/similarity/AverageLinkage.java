package io.carousel.analysis.embeddings.similarity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Hierarchical clustering by average linkage (Sokal and Michener 1958): the two clusters whose
 * members are the least unlike on average become one, until there is one.
 */
public final class AverageLinkage {

  private final int leaves;
  private final double[][] dissimilarity;
  private final List<Merge> merges = new ArrayList<>();

  /**
   * Clusters what a matrix compares.
   *
   * @param similarity a symmetric matrix; what is not a number counts as 0
   */
  public AverageLinkage(double[][] similarity) {
    this.leaves = similarity.length;
    // A row for every cluster that there will be.
    this.dissimilarity = new double[2 * leaves][2 * leaves];
    for (int i = 0; i < leaves; i++) {
      for (int j = 0; j < leaves; j++) {
        dissimilarity[i][j] = 1 - (Double.isNaN(similarity[i][j]) ? 0 : similarity[i][j]);
      }
    }
    List<Integer> clusters = new ArrayList<>();
    for (int leaf = 0; leaf < leaves; leaf++) {
      clusters.add(leaf);
    }
    while (clusters.size() > 1) {
      mergeNearest(clusters);
    }
  }

  private void mergeNearest(List<Integer> clusters) {
    int left = clusters.get(0);
    int right = clusters.get(1);
    for (int i : clusters) {
      for (int j : clusters) {
        if (i < j && dissimilarity[i][j] < dissimilarity[left][right]) {
          left = i;
          right = j;
        }
      }
    }
    int merged = leaves + merges.size();
    int size = size(left) + size(right);
    merges.add(new Merge(left, right, dissimilarity[left][right], size));
    clusters.remove((Integer) left);
    clusters.remove((Integer) right);
    for (int other : clusters) {
      double mean =
          (size(left) * dissimilarity[left][other] + size(right) * dissimilarity[right][other])
              / size;
      dissimilarity[merged][other] = mean;
      dissimilarity[other][merged] = mean;
    }
    clusters.add(merged);
  }

  private int size(int cluster) {
    return cluster < leaves ? 1 : merges.get(cluster - leaves).size();
  }

  /** The merges, from the leaves to the root. */
  public List<Merge> merges() {
    return List.copyOf(merges);
  }

  /** The leaves from left to right. */
  public List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    if (leaves > 0) {
      open.push(leaves + merges.size() - 1);
    }
    while (!open.isEmpty()) {
      int cluster = open.pop();
      if (cluster < leaves) {
        order.add(cluster);
      } else {
        open.push(merges.get(cluster - leaves).right());
        open.push(merges.get(cluster - leaves).left());
      }
    }
    return order;
  }
}
