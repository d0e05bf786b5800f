package io.carousel.analysis.reporting.report;

import io.carousel.analysis.reporting.figure.RegionColours;
import io.carousel.analysis.saliency.location.LevelShare;
import io.carousel.analysis.saliency.location.LossLocation;
import io.carousel.analysis.saliency.location.PropertyEffect;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.analysis.saliency.location.RegionShare;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.support.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the script draws of where saliency lies: a stacked bar a loss, and its shares by the levels
 * of each property.
 *
 * @param regions what a bar is stacked of
 * @param bars the pixels' bar and one a loss
 * @param car the share of the pixels on the car
 * @param shown the regions that properties are drawn for
 * @param properties one a property
 */
record LocationChart(
    List<RegionColour> regions,
    List<Bar> bars,
    Double car,
    List<String> shown,
    List<PropertyChart> properties) {

  /** A region and its colour. */
  record RegionColour(String name, String colour) {}

  /**
   * One bar.
   *
   * @param name the loss
   * @param shares one a region
   * @param pixels the share of the pixels of each
   * @param low where the interval of the car's share begins; null where there is none
   * @param high where it ends
   */
  record Bar(String name, List<Double> shares, List<Double> pixels, Double low, Double high) {}

  /**
   * One property.
   *
   * @param property its name
   * @param levels its levels
   * @param regions one a region that is shown
   */
  record PropertyChart(String property, List<String> levels, List<Lines> regions) {}

  /**
   * The shares on one region by level.
   *
   * @param pixels of the pixels
   * @param losses of each loss's saliency
   */
  record Lines(List<Double> pixels, List<Line> losses) {}

  /** One loss's shares. */
  record Line(String loss, List<Double> shares) {}

  /** The charts of a measurement. */
  static LocationChart of(SaliencyLocation location) {
    List<Region> partition = location.partition();
    LossLocation first = location.losses().get(0);
    List<Double> pixels = pixels(first, partition);
    List<Bar> bars = new ArrayList<>();
    bars.add(new Bar("share of the pixels", pixels, pixels, null, null));
    for (LossLocation loss : location.losses()) {
      Interval interval = loss.on(Region.CAR).map(share -> share.share().interval()).orElse(null);
      bars.add(
          new Bar(
              location.label(loss),
              partition.stream()
                  .map(region -> loss.on(region).map(one -> one.share().value()).orElse(null))
                  .toList(),
              pixels(loss, partition),
              interval == null ? null : interval.low(),
              interval == null ? null : interval.high()));
    }
    return new LocationChart(
        partition.stream()
            .map(region -> new RegionColour(region.word(), RegionColours.of(region)))
            .toList(),
        bars,
        first.on(Region.CAR).map(RegionShare::pixels).orElse(null),
        location.mainRegions().stream().map(Region::word).toList(),
        location.properties().stream()
            .flatMap(property -> property(location, property).stream())
            .toList());
  }

  private static List<Double> pixels(LossLocation loss, List<Region> partition) {
    return partition.stream()
        .map(region -> loss.on(region).map(RegionShare::pixels).orElse(null))
        .toList();
  }

  /** A property's chart; empty if it was tested for no loss. */
  private static Optional<PropertyChart> property(SaliencyLocation location, String property) {
    return location.losses().stream()
        .flatMap(loss -> loss.effect(property, location.mainRegions().get(0)).stream())
        .findFirst()
        .map(
            effect ->
                new PropertyChart(
                    property,
                    effect.levels().stream().map(LevelShare::level).toList(),
                    location.mainRegions().stream()
                        .map(region -> lines(location, property, region))
                        .toList()));
  }

  private static Lines lines(SaliencyLocation location, String property, Region region) {
    List<Line> lines = new ArrayList<>();
    List<Double> pixels = List.of();
    for (LossLocation loss : location.losses()) {
      Optional<PropertyEffect> effect = loss.effect(property, region);
      if (effect.isPresent()) {
        List<LevelShare> levels = effect.get().levels();
        pixels = pixels.isEmpty() ? levels.stream().map(LevelShare::pixels).toList() : pixels;
        lines.add(new Line(location.label(loss), levels.stream().map(LevelShare::share).toList()));
      }
    }
    return new Lines(pixels, lines);
  }
}
