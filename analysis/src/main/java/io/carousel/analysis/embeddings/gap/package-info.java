/**
 * How near two datasets are as a network sees them: the domain gap between renders and photographs,
 * say. {@link io.carousel.analysis.embeddings.gap.GapJob} measures it, {@link
 * io.carousel.analysis.embeddings.gap.DatasetGap} is what it found.
 */
package io.carousel.analysis.embeddings.gap;
