package io.carousel.analysis.embeddings.similarity;

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
public record Merge(int left, int right, double height, int size) {}
