/**
 * How alike the saliency maps of different losses are, as in the first step of the paper. {@link
 * io.carousel.analysis.saliency.comparison.SaliencyComparison} is what lies on disk; {@link
 * io.carousel.analysis.saliency.comparison.MapMeasure} is a way to compare two maps.
 *
 * <p>May depend on {@code saliency}, {@code loss}, {@code statistics}, {@code json}, on {@code
 * likeness} to cluster, on Commons CSV, {@code io.carousel.dataset} and {@code io.carousel.job};
 * knows nothing of networks, nor of how its numbers are shown.
 */
package io.carousel.analysis.saliency.comparison;
