/**
 * What spoils a finished picture: seven corruptions of ImageNet-C (Hendrycks and Dietterich,
 * "Benchmarking neural network robustness to common corruptions and perturbations", ICLR 2019) by
 * their names, at its five severities, with its constants.
 *
 * <p>ImageNet-C's pictures are 224 pixels high and wide, and there the results are those of its
 * code but for the random numbers. What it gives in pixels is scaled by a picture's shorter side,
 * so that a larger picture that is made smaller for a network is as blurred as ImageNet-C's; noise
 * is of single pixels in pictures of any size.
 *
 * <p>A picture's random numbers come from the seed in its scene alone, so that any order and any
 * division of a dataset gives the same bytes.
 */
package io.carousel.renderer.corruption;
