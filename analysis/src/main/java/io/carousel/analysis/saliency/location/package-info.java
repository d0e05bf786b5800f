/**
 * How much of each model's saliency lies on the car, on its parts, on its shadow and on the
 * background, each against the share of the pixels there; and how that changes with each property.
 * {@link io.carousel.analysis.saliency.location.SaliencyLocation} is what lies on disk; {@link
 * io.carousel.analysis.saliency.location.RegionSource} tells which region a pixel is of.
 */
package io.carousel.analysis.saliency.location;
