package io.carousel.analysis.embeddings.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Every two models compared in one way, and clustered by it.
 *
 * @param kind the way
 * @param values a symmetric matrix, a row a model in the order of {@link ModelSimilarity#models}; 1
 *     is alike. Null where it is not defined: of an embedding that is the same for every image, or
 *     of a profile of fewer than two properties
 * @param order the models' positions in {@link ModelSimilarity#models}, so ordered that the
 *     dendrogram has no crossing
 * @param merges the dendrogram, from the leaves to the root: one merge fewer than there are models
 */
public record SimilarityMatrix(
    Kind kind, List<List<Double>> values, List<Integer> order, List<Merge> merges) {

  /** A way to compare two models. */
  public enum Kind {
    /** Linear centred kernel alignment of their embeddings (Kornblith et al. 2019), 0 to 1. */
    CKA,
    /** The mean share of an image's nearest neighbours that both have, 0 to 1. */
    NEIGHBOURS,
    /** Pearson's correlation of their scores over the properties, -1 to 1. */
    PROFILE
  }

  public SimilarityMatrix {
    Objects.requireNonNull(kind, "kind");
    // Rows may hold null, which List.copyOf refuses.
    values = values.stream().map(Collections::unmodifiableList).toList();
    order = List.copyOf(order);
    merges = List.copyOf(merges);
    Merge.mustJoin(values.size(), order, merges);
  }

  /**
   * Clusters the models by a matrix.
   *
   * @param similarity a symmetric matrix; NaN where it is not defined
   */
  static SimilarityMatrix of(Kind kind, double[][] similarity) {
    AverageLinkage linkage = new AverageLinkage(similarity);
    return new SimilarityMatrix(
        kind,
        Arrays.stream(similarity).map(SimilarityMatrix::row).toList(),
        linkage.order(),
        linkage.merges());
  }

  private static List<Double> row(double[] numbers) {
    List<Double> row = new ArrayList<>();
    for (double number : numbers) {
      row.add(Double.isNaN(number) ? null : number);
    }
    return row;
  }
}
