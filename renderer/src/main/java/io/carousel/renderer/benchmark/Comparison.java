package io.carousel.renderer.benchmark;

import io.carousel.renderer.comparison.LightError;
import io.carousel.renderer.picture.Picture;

/**
 * One scene by both renderers.
 *
 * @param view the scene
 * @param carousel a frame of Carousel, its car and sky at hand
 * @param cycles a render call of Cycles, its scene at hand
 * @param loading what Blender took to load the scene
 * @param similarity of Carousel's picture to the converged one
 * @param cyclesSimilarity of the picture that Cycles was timed at to the converged one
 * @param error of Carousel's light on the car
 * @param own Carousel's picture
 * @param converged Cycles' at many samples
 */
record Comparison(
    Views.View view,
    Cost carousel,
    Cost cycles,
    Cost loading,
    double similarity,
    double cyclesSimilarity,
    LightError error,
    Picture own,
    Picture converged) {

  /** How many times as fast Carousel is by the clock. */
  double ratio() {
    return cycles.seconds() / carousel.seconds();
  }

  /** How many times as little processor time it takes. */
  double processorRatio() {
    return cycles.processor() / carousel.processor();
  }
}
