/** Images: datasets of others, and the way from an image file to what a network takes. */
package io.carousel.analysis.datasets;
