package io.carousel.analysis.saliency.location;

import io.carousel.analysis.embeddings.backgrounds.SwappedScenes;
import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.BootstrapMean;
import java.util.List;

/**
 * How the share of the saliency on the car changes with the background, everything else equal:
 * means over scenes, with intervals from a bootstrap over scenes.
 *
 * @param before the share before the first background
 * @param after the share before the others, on average over these
 * @param change the second less the first
 * @param moved how far the share moves from the first background to another, either way, on average
 */
public record BackgroundChange(
    BootstrapMean before, BootstrapMean after, BootstrapMean change, BootstrapMean moved) {

  /**
   * The change of a loss's share.
   *
   * @param share the share of the saliency on the car, one an image; NaN where it has none
   */
  static BackgroundChange of(SwappedScenes scenes, double[] share, Bootstrap bootstrap) {
    int count = scenes.scenes();
    int others = scenes.backgrounds().size() - 1;
    double[] before = new double[count];
    double[] after = new double[count];
    double[] change = new double[count];
    double[] moved = new double[count];
    for (int scene = 0; scene < count; scene++) {
      before[scene] = share[scenes.row(scene, 0)];
      for (int background = 1; background <= others; background++) {
        double other = share[scenes.row(scene, background)];
        after[scene] += other / others;
        moved[scene] += Math.abs(other - before[scene]) / others;
      }
      change[scene] = after[scene] - before[scene];
    }
    List<BootstrapMean> means = BootstrapMean.of(bootstrap, before, after, change, moved);
    return new BackgroundChange(means.get(0), means.get(1), means.get(2), means.get(3));
  }
}
