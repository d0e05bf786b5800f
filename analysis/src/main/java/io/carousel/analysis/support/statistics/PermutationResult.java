package io.carousel.analysis.support.statistics;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * A permutation test of within less between: the families' labels are permuted among the losses,
 * whole rows and columns of the matrix moving with them (Mantel, 1967), since cells that share a
 * loss are not independent. Two-sided: the share of permutations whose difference is as far from 0.
 *
 * @param p the p-value; the true labels count as a permutation, so it is never 0
 * @param permutations how many permutations were looked at; {@code deals} in older files
 * @param exact whether these are all that there are; otherwise they were drawn
 */
public record PermutationResult(double p, @JsonAlias("deals") long permutations, boolean exact) {}
