/**
 * Embeddings on a plane, to be looked at: by principal components, and by UMAP.
 *
 * <p>May depend on {@code embedding}, on EJML for eigenvectors and on the UMAP library.
 */
package io.carousel.analysis.embeddings.projection;
