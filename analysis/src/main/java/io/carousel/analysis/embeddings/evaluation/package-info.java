/**
 * The table of the paper: every model measured by every property. {@link
 * io.carousel.analysis.embeddings.evaluation.EvaluationJob} makes it from a dataset's embeddings,
 * {@link io.carousel.analysis.embeddings.evaluation.Evaluation} is what it leaves in {@code
 * evaluation/}, and all that the report needs to know of the measuring.
 */
package io.carousel.analysis.embeddings.evaluation;
