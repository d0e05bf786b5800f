/**
 * The paper's table and what a careful reader asks of it: every loss's mean over its folds, with
 * spread, interval and significance; the families' means; and a test of the families against each
 * other. {@link io.carousel.analysis.embeddings.summary.Summary} is what lies on disk.
 */
package io.carousel.analysis.embeddings.summary;
