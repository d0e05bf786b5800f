/**
 * Where networks look: methods that trace the distance between an image's embedding and that of a
 * black image back to the image's pixels. {@link io.carousel.analysis.saliency.explain.Explainer} is what a
 * method must do; a new one is one new class.
 *
 * <p>May depend on {@code embedding}'s image reader, {@code model}, {@code network}, {@code
 * preprocess}, {@code saliency}, {@code loss}, DJL's arrays and {@code io.carousel.job}.
 */
package io.carousel.analysis.saliency.explain;
