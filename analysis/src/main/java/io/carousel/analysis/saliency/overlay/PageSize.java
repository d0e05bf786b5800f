package io.carousel.analysis.saliency.overlay;

/**
 * How pictures share a page, which is at most about 4,000 pixels wide and high.
 *
 * @param width of a picture, in pixels
 * @param height of a picture, in pixels
 * @param rows number of rows
 */
record PageSize(int width, int height, int rows) {

  private static final int LARGEST = 4000;
  private static final int SMALLEST_PICTURE = 64;
  private static final int MOST_ROWS = 20;

  /**
   * The size of a page.
   *
   * @param width of the maps, in pixels; pictures are as large if their columns have room
   * @param height of the maps, in pixels
   * @param columns number of columns
   * @param images number of images there are to show
   */
  static PageSize of(int width, int height, int columns, int images) {
    int picture = Math.max(SMALLEST_PICTURE, Math.min(width, LARGEST / columns));
    int high = Math.max(1, (int) Math.round(picture * (double) height / width));
    int rows = Math.max(1, Math.min(MOST_ROWS, LARGEST / high));
    return new PageSize(picture, high, Math.min(rows, images));
  }

  /** A page of pictures of the same size, in so many rows. */
  PageSize withRows(int count) {
    return new PageSize(width, height, count);
  }
}
