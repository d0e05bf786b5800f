package io.carousel.analysis.saliency.overlay;

/**
 * How pictures share a page, which is at most about 4,000 pixels wide and high.
 *
 * @param side of a picture, in pixels
 * @param rows number of rows
 */
record PageSize(int side, int rows) {

  private static final int LARGEST = 4000;
  private static final int SMALLEST_PICTURE = 64;
  private static final int MOST_ROWS = 20;

  /**
   * The size of a page.
   *
   * @param side of the maps, in pixels; pictures are as large if their columns have room
   * @param columns number of columns
   * @param images number of images there are to show
   */
  static PageSize of(int side, int columns, int images) {
    int picture = Math.max(SMALLEST_PICTURE, Math.min(side, LARGEST / columns));
    int rows = Math.max(1, Math.min(MOST_ROWS, LARGEST / picture));
    return new PageSize(picture, Math.min(rows, images));
  }
}
