/**
 * What models look at: how much of each model's saliency lies on the car, on its parts, on its
 * shadow and on the background, each against the share of the pixels there; and how that changes
 * with each property. {@link io.carousel.analysis.saliency.location.SaliencyLocation} is what lies
 * on disk; {@link io.carousel.analysis.saliency.location.RegionSource} is where it is told what
 * pixels are.
 *
 * <p>May depend on {@code saliency}, {@code preprocess} for the way from an image's pixels to a
 * map's, {@code loss}, {@code statistics}, {@code json}, {@code table} for how text is written,
 * Commons CSV, {@code io.carousel.dataset} and {@code io.carousel.job}; knows nothing of networks.
 */
package io.carousel.analysis.saliency.location;
