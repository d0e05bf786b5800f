/**
 * The networks that turn images into embeddings, computed by DJL. {@link
 * io.carousel.analysis.models.network.EmbeddingNetwork} is all that the rest needs to know of one;
 * {@link io.carousel.analysis.models.network.BnInception} is the trunk of the paper, as a table of
 * layers.
 */
package io.carousel.analysis.models.network;
