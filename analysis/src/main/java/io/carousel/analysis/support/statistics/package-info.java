/**
 * The statistics that tell a difference from chance: each a small class that knows nothing of
 * models or images.
 */
package io.carousel.analysis.support.statistics;
