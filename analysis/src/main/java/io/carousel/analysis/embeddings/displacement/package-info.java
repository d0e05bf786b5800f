/**
 * What a change of one property does to an embedding, in datasets of the design {@code
 * one-at-a-time}: how far it moves, against the distance between two cars. {@link
 * io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement} is what lies on disk.
 */
package io.carousel.analysis.embeddings.displacement;
