/**
 * The dataset on disk: renders the samples of a scene config, as many as are missing, and writes
 * images, samples and manifest. The last stop of the renderer's data.
 */
package io.carousel.renderer.job;
