/**
 * The losses that networks are trained with: one file, one loss. {@link
 * io.carousel.analysis.training.losses.Loss} is the seam for another one, which is then named in
 * {@link io.carousel.analysis.training.losses.Losses}.
 *
 * <p>Plain arithmetic in double precision; knows nothing of networks.
 */
package io.carousel.analysis.training.losses;
