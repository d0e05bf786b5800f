/** Which images come together in a batch. */
package io.carousel.analysis.training.batches;
