/**
 * Renders the samples of a scene config that are missing, and writes images, samples and manifest:
 * the dataset on disk, where the renderer's data end.
 */
package io.carousel.renderer.job;
