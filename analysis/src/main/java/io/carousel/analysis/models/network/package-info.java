/**
 * The networks that turn images into embeddings, computed by DJL. {@link
 * io.carousel.analysis.models.network.EmbeddingNetwork} is all that the rest needs to know of one; {@link
 * io.carousel.analysis.models.network.BnInception} is the trunk of the paper, as a table of layers.
 *
 * <p>*
 *
 * <p>May depend on {@code checkpoint}, {@code torchscript}, DJL and {@code io.carousel.job}; knows
 * nothing of files of images, datasets or losses.
 */
package io.carousel.analysis.models.network;
