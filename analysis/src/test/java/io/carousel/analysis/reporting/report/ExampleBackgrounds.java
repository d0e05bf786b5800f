package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.backgrounds.LossBackgrounds;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.statistics.BootstrapMean;
import io.carousel.analysis.support.statistics.Interval;
import java.util.List;

/** What another background does to a network that hardly knows cars. */
final class ExampleBackgrounds {

  private ExampleBackgrounds() {}

  static BackgroundEffect effect(String dataset) {
    LossBackgrounds untrained =
        new LossBackgrounds(
            "Untrained",
            null,
            null,
            List.of("Untrained"),
            mean(0.5),
            mean(0.25),
            mean(0.25),
            mean(0.375),
            mean(0.125),
            mean(0.25),
            mean(0.125),
            mean(0.0625),
            mean(0.6875));
    return new BackgroundEffect(
        1,
        dataset,
        LossDistance.EUCLIDEAN,
        List.of("bg_color_hue 0", "bg_color_hue <0.5>"),
        12,
        10,
        0.1,
        List.of(untrained));
  }

  private static BootstrapMean mean(double mean) {
    return new BootstrapMean(mean, new Interval(mean - 0.05, mean + 0.05));
  }
}
