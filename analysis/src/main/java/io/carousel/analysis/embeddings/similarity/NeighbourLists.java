package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nearest neighbours of some images under one model.
 *
 * @param lists the neighbours of each, in ascending order
 */
record NeighbourLists(int[][] lists) {

  /** Enough images to know a mean share to a hundredth, and few enough for many models. */
  private static final int MOST_QUERIES = 10_000;

  /** The images whose neighbours are compared: all, or as many evenly spread ones. */
  static int[] queries(int images) {
    int count = Math.min(images, MOST_QUERIES);
    return IntStream.range(0, count).map(i -> (int) ((long) i * images / count)).toArray();
  }

  /**
   * Finds neighbours among all images.
   *
   * @param neighbours how many of each; fewer if there are fewer images
   * @param step hears of every query
   */
  static NeighbourLists of(
      NeighbourSearch search, int[] queries, int neighbours, Progress.Step step) {
    int length = Math.min(neighbours, search.rows() - 1);
    int[][] lists = search.nearest(queries, length, step);
    for (int[] list : lists) {
      Arrays.sort(list);
    }
    return new NeighbourLists(lists);
  }

  int queries() {
    return lists.length;
  }

  /** How many neighbours each image has. */
  int length() {
    return lists[0].length;
  }

  /** The mean share of an image's neighbours that it has under another model too. */
  double agreement(NeighbourLists other) {
    long shared = 0;
    for (int query = 0; query < lists.length; query++) {
      shared += shared(lists[query], other.lists[query]);
    }
    return (double) shared / ((long) queries() * length());
  }

  private static int shared(int[] a, int[] b) {
    int shared = 0;
    int j = 0;
    for (int row : a) {
      while (j < b.length && b[j] < row) {
        j++;
      }
      if (j < b.length && b[j] == row) {
        shared++;
      }
    }
    return shared;
  }
}
