/**
 * How alike the saliency maps of different models are, pair by pair, as in the first step of the
 * paper. {@link io.carousel.analysis.comparison.MapMeasure} is a way to compare two maps; a new one
 * is one new class.
 *
 * <p>May depend on {@code saliency}, {@code loss}, {@code json}, Commons CSV, {@code
 * io.carousel.dataset} and {@code io.carousel.job}; knows nothing of networks.
 */
package io.carousel.analysis.comparison;
