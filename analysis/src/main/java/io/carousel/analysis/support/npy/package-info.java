/**
 * Arrays in NumPy's {@code .npy} files, so that {@code numpy.load} reads what Carousel writes, and
 * Carousel what NumPy writes.
 */
package io.carousel.analysis.support.npy;
