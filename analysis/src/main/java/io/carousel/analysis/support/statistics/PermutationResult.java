package io.carousel.analysis.support.statistics;

/**
 * A permutation test of within less between: the families' labels are dealt out anew to the losses,
 * whole rows and columns of the matrix moving with them (Mantel, 1967), since cells that share a
 * loss are not independent. Two-sided: the share of deals whose difference is as far from 0.
 *
 * @param p the p-value; the true labels count as a deal, so it is never 0
 * @param deals how many deals were looked at
 * @param exact whether these are all that there are; otherwise they were drawn
 */
public record PermutationResult(double p, long deals, boolean exact) {}
