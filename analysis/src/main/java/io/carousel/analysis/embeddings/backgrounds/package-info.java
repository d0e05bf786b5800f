/**
 * What another background does to retrieval, everything else equal: {@link
 * io.carousel.analysis.embeddings.backgrounds.BackgroundJob} measures it in datasets of the design
 * background-swap.
 */
package io.carousel.analysis.embeddings.backgrounds;
