/** Which images come together in a batch. Depends on the JDK alone. */
package io.carousel.analysis.training.batches;
