/**
 * From an image file to what a network takes. {@link
 * io.carousel.analysis.datasets.preprocess.Preprocessing} describes the way and goes it; the
 * default is the paper's, to the bit: it was Pillow that resized the paper's images, and a network
 * sees the difference between Pillow's filter and another.
 */
package io.carousel.analysis.datasets.preprocess;
