/**
 * Embeds a dataset: every image by every model. In {@code embeddings/} each model has two files:
 *
 * <pre>
 * &lt;model&gt;.npy    {@link io.carousel.analysis.embeddings.Embeddings}: one row an image, in frame order
 * &lt;model&gt;.json   {@link io.carousel.analysis.embeddings.EmbeddingOrigin}: how they came about
 * </pre>
 */
package io.carousel.analysis.embeddings;
