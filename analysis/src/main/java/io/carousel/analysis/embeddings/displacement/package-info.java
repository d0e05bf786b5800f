/**
 * What a change of one property does to an embedding, in datasets of the design {@code
 * one-at-a-time}: how far it moves, against the distance between two cars. {@link
 * io.carousel.analysis.embeddings.displacement.Movement} is what lies on disk.
 *
 * <p>May depend on {@code embedding}, {@code evaluation} for the embeddings that are there, {@code
 * statistics} and {@code json}.
 */
package io.carousel.analysis.embeddings.displacement;
