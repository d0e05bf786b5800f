package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.support.statistics.Interval;

/**
 * A loss by a property.
 *
 * @param mean the mean of the folds' scores; null where it is not defined
 * @param spread the standard deviation of the folds (with n - 1); null for fewer than two
 * @param interval the 95 % bootstrap interval of the mean, over images; null where there is no mean
 *     or no bootstrap was asked for
 * @param permutationP the largest of the folds' permutation p-values; null if no permutations were
 *     asked for
 */
public record Cell(Double mean, Double spread, Interval interval, Double permutationP) {}
