package io.carousel.analysis.embeddings;

import java.util.List;

/**
 * Some images that go through a network at once.
 *
 * @param row the place of the first among all images
 * @param frames which they are
 * @param pixels the images, preprocessed, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: a list would box each of them
record ImageBatch(int row, List<Integer> frames, float[] pixels) {}
