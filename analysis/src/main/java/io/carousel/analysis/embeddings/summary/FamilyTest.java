package io.carousel.analysis.embeddings.summary;

/**
 * A Mann-Whitney U test of two families by one property.
 *
 * @param firstSize how many values the first family has
 * @param secondSize how many the second has
 * @param u the statistic U of the first: in how many pairs its value is the greater, ties counted
 *     half
 * @param p the two-sided p-value
 * @param paperP the p-value as the paper's code computes it, with SciPy 1.6: half the two-sided,
 *     from the normal approximation
 * @param holmP {@code p} corrected by Holm's method for all comparisons of the summary
 * @param effect Cliff's delta, from -1 to 1: how much more often the first family's value is the
 *     greater than the lesser; the same as the rank-biserial correlation
 */
public record FamilyTest(
    int firstSize,
    int secondSize,
    double u,
    double p,
    double paperP,
    double holmP,
    double effect) {}
