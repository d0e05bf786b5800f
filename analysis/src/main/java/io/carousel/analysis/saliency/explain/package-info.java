/**
 * Where networks look: methods that trace the distance between an image's embedding and that of a
 * black image back to the image's pixels. {@link io.carousel.analysis.saliency.explain.Explainer}
 * is what a method must do; a new one is one new class.
 */
package io.carousel.analysis.saliency.explain;
