package io.carousel.analysis.training.batches;

/**
 * The images of a batch.
 *
 * @param images which images: places in the list of all training images
 * @param labels the class of each, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // what losses and networks take
public record Batch(int[] images, int[] labels) {}
