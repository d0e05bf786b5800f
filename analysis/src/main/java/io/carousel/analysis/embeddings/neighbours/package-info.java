/**
 * The nearest neighbours of every embedding, exactly and fast: {@link
 * io.carousel.analysis.embeddings.neighbours.NeighbourSearch} finds them by matrix products, {@link
 * io.carousel.analysis.embeddings.neighbours.Neighbours} are those of one query.
 */
package io.carousel.analysis.embeddings.neighbours;
