/**
 * The paper's table and what a careful reader asks of it: every loss's mean over its folds, with
 * spread, interval and significance; the families' means; and a test of the families against each
 * other. {@link io.carousel.analysis.embeddings.summary.Summary} is what lies on disk.
 *
 * <p>May depend on {@code evaluation}, {@code model} for what a loss is, {@code statistics} and
 * {@code json}.
 */
package io.carousel.analysis.embeddings.summary;
