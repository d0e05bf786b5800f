package io.carousel.analysis.datasets.preprocess;

/**
 * Brings what is known of an image's pixels to the pixels that a network sees, on the very way that
 * {@link Preprocessing} brings the image there: what a pixel of the network's input shows is a
 * weighted mean of some pixels of the image, and it belongs to a label by the weight of those that
 * have it. The filter is the bilinear one whatever the network's is, as no other that there is
 * keeps shares within 0 and 1.
 *
 * @param framing which part of an image the network sees
 */
public record LabelShares(Framing framing) {

  /**
   * How much of each pixel has each label.
   *
   * @param width of the image, in pixels
   * @param height of the image, in pixels
   * @param labels one a pixel, row by row from the top, each from 0 to {@code count - 1}
   * @param count how many labels there are
   * @return shape (count, pixels that are seen), row by row; the shares of a pixel add up to 1
   */
  public float[][] of(int width, int height, byte[] labels, int count) {
    ResampledAxis columns = framing.columns(width, height, Interpolation.BILINEAR);
    ResampledAxis rows = framing.rows(width, height, Interpolation.BILINEAR);
    int seen = framing.width();
    int firstRow = rows.firstNeeded();
    int rowCount = rows.endNeeded() - firstRow;
    float[][] narrow = new float[count][rowCount * seen];
    for (int x = 0; x < seen; x++) {
      float[] weights = columns.shares(x);
      for (int y = 0; y < rowCount; y++) {
        int from = (firstRow + y) * width + columns.first(x);
        for (int i = 0; i < weights.length; i++) {
          narrow[labels[from + i]][y * seen + x] += weights[i];
        }
      }
    }
    float[][] shares = new float[count][framing.pixels()];
    for (int y = 0; y < framing.height(); y++) {
      float[] weights = rows.shares(y);
      for (int label = 0; label < count; label++) {
        for (int i = 0; i < weights.length; i++) {
          int from = (rows.first(y) - firstRow + i) * seen;
          for (int x = 0; x < seen; x++) {
            shares[label][y * seen + x] += weights[i] * narrow[label][from + x];
          }
        }
      }
    }
    return shares;
  }
}
