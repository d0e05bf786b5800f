package io.carousel.analysis.saliency.location;

import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.support.statistics.Interval;
import java.util.List;

/** Where saliency lies, in round numbers. */
public final class ExampleLocation {

  private static final int IMAGES = 30;

  private ExampleLocation() {}

  /** Two losses, of which B looks at the car, and by hue more or less so. */
  public static SaliencyLocation location(String dataset) {
    return new SaliencyLocation(
        1,
        dataset,
        SaliencyMethod.named("gradient"),
        IMAGES,
        List.of(Region.CAR, Region.BACKGROUND),
        List.of("hue"),
        List.of(looks("Untrained", null, 0.25, false), looks("B", "ranking", 0.75, true)));
  }

  private static LossLocation looks(String loss, String family, double car, boolean significant) {
    Interval interval = new Interval(car - 0.1, car + 0.1);
    PropertyEffect effect =
        new PropertyEffect(
            "hue",
            Region.CAR,
            0.5,
            0.001,
            significant ? 0.002 : 0.2,
            0.125,
            List.of(
                new LevelShare("0", 10, car - 0.125, 0.25), new LevelShare("1", 20, car, 0.25)));
    return new LossLocation(
        loss,
        null,
        family,
        null,
        List.of(loss),
        IMAGES,
        List.of(
            new RegionShare(
                Region.CAR,
                new Estimate(car, interval),
                null,
                0.25,
                new Estimate(car / 0.25, interval),
                new Estimate(0.9, interval),
                0.8),
            new RegionShare(
                Region.BACKGROUND,
                new Estimate(1 - car, null),
                null,
                0.75,
                new Estimate((1 - car) / 0.75, null),
                new Estimate(0.1, null),
                0.2)),
        List.of(effect),
        null);
  }
}
