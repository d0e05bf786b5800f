package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.support.statistics.Interval;

/**
 * Several cells as one number: every cell counts the same.
 *
 * @param cells how many cells
 * @param mean of the cells' means; null where there is no cell
 * @param spread standard deviation (over n) of the cells' means: how far the pairs lie apart; null
 *     likewise
 * @param interval of the mean, 95 %, by bootstrap over images; null where there are too few images
 */
public record Pooled(int cells, Double mean, Double spread, Interval interval) {}
