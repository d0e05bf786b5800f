/**
 * How alike the saliency maps of different losses are, as in the first step of the paper. {@link
 * io.carousel.analysis.saliency.comparison.SaliencyComparison} is what lies on disk; {@link
 * io.carousel.analysis.saliency.comparison.MapMeasure} is a way to compare two maps.
 */
package io.carousel.analysis.saliency.comparison;
