/** Embeddings on a plane, to be looked at: by principal components, and by UMAP. */
package io.carousel.analysis.embeddings.projection;
