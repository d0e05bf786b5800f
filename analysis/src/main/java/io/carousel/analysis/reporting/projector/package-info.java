/**
 * Embeddings as TensorBoard's projector reads them: {@link
 * io.carousel.analysis.reporting.projector.ProjectorExport} writes the vectors and the properties
 * as TSV, and small pictures of all images as one sprite.
 */
package io.carousel.analysis.reporting.projector;
