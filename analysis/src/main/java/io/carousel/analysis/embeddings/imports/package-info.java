/**
 * Embeddings that another program computed become a model's like any other: {@link
 * io.carousel.analysis.embeddings.imports.EmbeddingImportJob} reads them from a file of NumPy's or
 * from CSV, brings their rows into the order of the images, and puts them among the dataset's.
 */
package io.carousel.analysis.embeddings.imports;
