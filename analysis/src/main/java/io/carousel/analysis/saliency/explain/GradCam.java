package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.models.network.FeatureMaps;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.job.InvalidInputException;

/**
 * Grad-CAM (Selvaraju et al., "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based
 * Localization", 2017) on what comes out of the last inception block: its features, weighted by the
 * distance's mean gradient in them and summed; what is negative is left out, as it brings the image
 * nearer to a black one. Enlarged bilinearly to the size of the image.
 */
record GradCam() implements Explainer {

  @Override
  public String name() {
    return "grad-cam";
  }

  @Override
  public String description() {
    return name();
  }

  @Override
  public void check(GradientNetwork network) {
    if (!network.hasFeatureMaps()) {
      throw new InvalidInputException(
          "--method",
          "grad-cam needs the last inception block, which only BN-Inception has; use another"
              + " method");
    }
  }

  @Override
  public double[] explain(DistanceToBlack distance, float[] image, int frame) {
    FeatureMaps features = distance.features(image);
    int side = (int) Math.round(Math.sqrt(Channels.pixels(image)));
    return enlarged(weighted(features), features.side(), side);
  }

  /** The sum of the features by their weights, where it is positive; shape (side, side). */
  static double[] weighted(FeatureMaps features) {
    int places = features.side() * features.side();
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

  /** A square enlarged bilinearly, edge on edge; beyond the outer places' middles it is flat. */
  static double[] enlarged(double[] small, int side, int larger) {
    double[] large = new double[larger * larger];
    for (int y = 0; y < larger; y++) {
      double row = place(y, side, larger);
      int above = Math.min((int) row, side - 2);
      for (int x = 0; x < larger; x++) {
        double column = place(x, side, larger);
        int left = Math.min((int) column, side - 2);
        int at = above * side + left;
        double top = between(small[at], small[at + 1], column - left);
        double bottom = between(small[at + side], small[at + side + 1], column - left);
        large[y * larger + x] = between(top, bottom, row - above);
      }
    }
    return large;
  }

  /** Where a pixel's middle is among the places of the small square. */
  private static double place(int pixel, int side, int larger) {
    double place = (pixel + 0.5) * side / larger - 0.5;
    return Math.max(0, Math.min(side - 1, place));
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
