/**
 * Measures of how well embeddings cluster by a property. {@link
 * io.carousel.analysis.embeddings.measures.Measure} is the seam for another one; {@link
 * io.carousel.analysis.embeddings.measures.NormalisedRPrecision} is the paper's.
 *
 * <p>May depend on {@code embedding} for what embeddings are, and on {@code io.carousel.job}.
 */
package io.carousel.analysis.embeddings.measures;
