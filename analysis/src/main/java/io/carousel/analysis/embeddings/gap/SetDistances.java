package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.statistics.Spread;

/**
 * How far two sets of images are from each other; what the sets are too small for is null.
 *
 * @param kid the kernel distance (see {@link KernelDistance}): its mean over subsets and their
 *     standard deviation
 * @param subsetSize how many images each of these subsets had
 * @param precision the share of the first set that lies in the second's manifold (see {@link
 *     Manifold})
 * @param recall the share of the second set that lies in the first's manifold
 * @param probe how many images a linear classifier told right, of as many of each set (see {@link
 *     LinearProbe})
 */
public record SetDistances(
    Spread kid, int subsetSize, Double precision, Double recall, Proportion probe) {}
