/**
 * Arrays of float32 in NumPy's {@code .npy} files, so that {@code numpy.load} reads what we write
 * and we what it writes.
 */
package io.carousel.analysis.support.npy;
