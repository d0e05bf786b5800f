package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.statistics.Spread;

/**
 * How far the images of one level of a property are from the second dataset.
 *
 * @param property a property of the first dataset
 * @param level one of its levels
 * @param images how many images of that level were looked at
 * @param kid their kernel distance from the second dataset; its mean is null if they are too few
 * @param inside how many of them lie in the second dataset's manifold; null if that has none
 * @param toldApart how many of those that the probe was tried on it told from the second dataset;
 *     null if it was tried on none
 */
public record LevelGap(
    String property,
    String level,
    int images,
    Spread kid,
    Proportion inside,
    Proportion toldApart) {}
