package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;

/**
 * A model that embedded both datasets.
 *
 * @param name the model's name
 * @param first its embeddings of the first dataset
 * @param second its embeddings of the second
 */
record CommonModel(String name, EmbeddedModel first, EmbeddedModel second) {}
