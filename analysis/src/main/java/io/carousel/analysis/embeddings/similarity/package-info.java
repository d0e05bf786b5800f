/**
 * Whether losses learn alike: every two models compared by their embeddings, their neighbours and
 * their property profiles, and the models clustered by that. {@link
 * io.carousel.analysis.embeddings.similarity.ModelSimilarity} is what lies on disk.
 */
package io.carousel.analysis.embeddings.similarity;
