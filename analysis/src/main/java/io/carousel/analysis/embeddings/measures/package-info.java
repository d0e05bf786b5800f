/**
 * Measures of how well embeddings cluster by a property. {@link
 * io.carousel.analysis.embeddings.measures.Measure} is the seam for another one, which is then
 * named in {@link io.carousel.analysis.embeddings.measures.Measures}; {@link
 * io.carousel.analysis.embeddings.measures.NormalisedRPrecision} is the paper's. {@link
 * io.carousel.analysis.embeddings.measures.Accuracy} is for embeddings that are in memory only.
 */
package io.carousel.analysis.embeddings.measures;
