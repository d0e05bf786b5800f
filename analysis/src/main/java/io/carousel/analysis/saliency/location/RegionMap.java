package io.carousel.analysis.saliency.location;

/**
 * What each pixel of an image shows.
 *
 * @param width of the image, in pixels
 * @param height of the image, in pixels
 * @param regions where the region of each pixel stands in {@link RegionSource#regions()}, row by
 *     row from the top; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // pixels: a list would box each of them
record RegionMap(int width, int height, byte[] regions) {}
