package io.carousel.renderer.frame;

import java.util.BitSet;

/**
 * Which pixels of a frame show the car.
 *
 * @param width of the frame, in pixels
 * @param pixels the lowest row first
 */
record CarMask(int width, BitSet pixels) {

  int count() {
    return pixels.cardinality();
  }

  /** The middle of the car's pixels from left to right, in pixels from the left. */
  double middleColumn() {
    int left = width;
    int right = -1;
    for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
      left = Math.min(left, i % width);
      right = Math.max(right, i % width);
    }
    return (left + right + 1) / 2.0;
  }

  /** Half the columns from the first to the last that shows the car, in pixels. */
  double halfWidth() {
    int left = width;
    int right = -1;
    for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
      left = Math.min(left, i % width);
      right = Math.max(right, i % width);
    }
    return Math.max(0, right + 1 - left) / 2.0;
  }
}
