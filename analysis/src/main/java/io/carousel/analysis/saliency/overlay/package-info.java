/**
 * Pictures for people of where models look: saliency as heat over the images, a row an image and a
 * column a loss, in pages.
 *
 * <p>May depend on {@code saliency}, {@code loss}, {@code preprocess}, {@code io.carousel.dataset}
 * and {@code io.carousel.job}.
 */
package io.carousel.analysis.saliency.overlay;
