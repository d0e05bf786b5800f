package io.carousel.renderer.annotation;

import java.util.stream.IntStream;

/**
 * A set of pixels.
 *
 * @param width of the picture
 * @param height of the picture
 * @param pixels whether each belongs to the set, row by row from the top
 */
record Mask(int width, int height, boolean[] pixels) {

  /** The pixels with any label but 0. */
  static Mask ofLabels(int width, int height, byte[] labels) {
    boolean[] pixels = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      pixels[i] = labels[i] != 0;
    }
    return new Mask(width, height, pixels);
  }

  /** The pixels with one label. */
  static Mask ofLabel(int width, int height, byte[] labels, int label) {
    boolean[] pixels = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      pixels[i] = labels[i] == label;
    }
    return new Mask(width, height, pixels);
  }

  int area() {
    int area = 0;
    for (boolean pixel : pixels) {
      if (pixel) {
        area++;
      }
    }
    return area;
  }

  /** The smallest rectangle that holds the set. */
  Box box() {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i]) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width);
      }
    }
    return right < 0 ? new Box(0, 0, 0, 0) : new Box(left, top, right - left + 1, bottom - top + 1);
  }

  /** Lengths of runs down the columns, from the left: first of pixels outside, then inside, ... */
  int[] runLengths() {
    IntStream.Builder runs = IntStream.builder();
    boolean inside = false;
    int length = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (pixels[y * width + x] != inside) {
          runs.add(length);
          inside = !inside;
          length = 0;
        }
        length++;
      }
    }
    return runs.add(length).build().toArray();
  }
}
