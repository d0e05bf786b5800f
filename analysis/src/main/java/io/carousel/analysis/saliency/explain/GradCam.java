package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.models.network.FeatureMaps;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.job.InvalidInputException;

/**
 * Grad-CAM (Selvaraju et al., "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based
 * Localization", 2017) on what comes out of the last block: its features, weighted by the
 * distance's mean gradient in them and summed; what is negative is left out, as it brings the image
 * nearer to a black one. Enlarged bilinearly to the size of the image.
 */
record GradCam() implements Explainer {

  @Override
  public SaliencyMethod method() {
    return SaliencyMethod.named("grad-cam");
  }

  @Override
  public void check(GradientNetwork network) {
    if (!network.hasFeatureMaps()) {
      throw InvalidInputException.ofSetting(
          "method",
          "grad-cam needs the features of the last block, which a TorchScript file does not tell;"
              + " use another method");
    }
  }

  @Override
  public void prepare(DistanceToBlack distance) {
    distance.prepareFeatures();
  }

  @Override
  public double[] explain(DistanceToBlack distance, float[] image, int frame) {
    FeatureMaps features = distance.features(image);
    return enlarged(
        weighted(features),
        features.width(),
        features.height(),
        distance.width(),
        distance.height());
  }

  /** The sum of the features by their weights, where it is positive; shape (height, width). */
  static double[] weighted(FeatureMaps features) {
    int places = features.width() * features.height();
    double[] sum = new double[places];
    for (int channel = 0; channel < features.channels(); channel++) {
      double weight = 0;
      for (int i = 0; i < places; i++) {
        weight += features.gradients()[channel * places + i] / places;
      }
      for (int i = 0; i < places; i++) {
        sum[i] += weight * features.activations()[channel * places + i];
      }
    }
    for (int i = 0; i < places; i++) {
      sum[i] = Math.max(0, sum[i]);
    }
    return sum;
  }

  /**
   * A map enlarged bilinearly, edge on edge; beyond the middles of the outer places it is flat.
   *
   * @param small shape (height, width)
   * @return shape (rows, columns)
   */
  static double[] enlarged(double[] small, int width, int height, int columns, int rows) {
    double[] large = new double[rows * columns];
    for (int y = 0; y < rows; y++) {
      double row = place(y, height, rows);
      int above = (int) row;
      int below = Math.min(above + 1, height - 1);
      for (int x = 0; x < columns; x++) {
        double column = place(x, width, columns);
        int left = (int) column;
        int right = Math.min(left + 1, width - 1);
        double top =
            between(small[above * width + left], small[above * width + right], column - left);
        double bottom =
            between(small[below * width + left], small[below * width + right], column - left);
        large[y * columns + x] = between(top, bottom, row - above);
      }
    }
    return large;
  }

  /** Where a pixel's middle is among the places along a side. */
  private static double place(int pixel, int side, int larger) {
    double place = (pixel + 0.5) * side / larger - 0.5;
    return Math.max(0, Math.min(side - 1, place));
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
