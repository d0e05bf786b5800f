package io.carousel.analysis.likeness;

import java.util.List;

/**
 * Every two models compared in one way, and clustered by it.
 *
 * @param kind the way
 * @param values a symmetric matrix, a row a model in the order of {@link Likeness#models}; 1 is
 *     alike. Null where it is not defined: of an embedding that is the same for every image, or of
 *     a profile of fewer than two properties
 * @param order the models' positions in {@link Likeness#models}, so ordered that the dendrogram has
 *     no crossing
 * @param merges the dendrogram, from the leaves to the root: one merge fewer than there are models
 */
public record LikenessMatrix(
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

  public LikenessMatrix {
    values = values.stream().map(java.util.Collections::unmodifiableList).toList();
    order = List.copyOf(order);
    merges = List.copyOf(merges);
  }
}
