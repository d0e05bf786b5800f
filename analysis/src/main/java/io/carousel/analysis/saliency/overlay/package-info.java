/**
 * Pictures for people of where models look: saliency as heat over the images, a row an image and a
 * column a loss, in pages.
 */
package io.carousel.analysis.saliency.overlay;
