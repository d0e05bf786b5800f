package io.carousel.analysis.saliency.location;

import io.carousel.analysis.embeddings.evaluation.PropertyLevels;
import io.carousel.analysis.support.statistics.Holm;
import io.carousel.analysis.support.statistics.OneWay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How properties move the shares of a loss's saliency. */
final class Effects {

  private final List<PropertyLevels> properties;
  private final List<Region> regions;

  Effects(List<PropertyLevels> properties, List<Region> regions) {
    this.properties = properties;
    this.regions = regions;
  }

  /** Every property and region that can be tested, not corrected for there being many. */
  List<PropertyEffect> of(LossNumbers numbers) {
    List<PropertyEffect> effects = new ArrayList<>();
    for (PropertyLevels property : properties) {
      for (int region = 0; region < regions.size(); region++) {
        of(numbers, property, region).ifPresent(effects::add);
      }
    }
    return effects;
  }

  private Optional<PropertyEffect> of(LossNumbers numbers, PropertyLevels property, int region) {
    double[] share = numbers.saliency(region);
    double[] pixels = numbers.pixels(region);
    double[] beyond = new double[share.length];
    Arrays.setAll(beyond, image -> share[image] - pixels[image]);
    OneWay test = OneWay.of(beyond, property.ofImage());
    if (test == null) {
      return Optional.empty();
    }
    double[] shares = property.means(share);
    double[] ofPixels = property.means(pixels);
    int[] counts = property.counts(share);
    List<LevelShare> levels = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int level = 0; level < counts.length; level++) {
      boolean known = counts[level] > 0;
      levels.add(
          new LevelShare(
              property.levels().get(level),
              counts[level],
              known ? shares[level] : null,
              known ? ofPixels[level] : null));
      if (known) {
        least = Math.min(least, shares[level] - ofPixels[level]);
        most = Math.max(most, shares[level] - ofPixels[level]);
      }
    }
    return Optional.of(
        new PropertyEffect(
            property.property(),
            regions.get(region),
            test.etaSquared(),
            test.p(),
            test.p(),
            most - least,
            levels));
  }

  /** The losses with their p-values corrected, region by region. */
  static List<LossLocation> corrected(List<LossLocation> losses) {
    Map<Region, List<Double>> p =
        losses.stream()
            .flatMap(loss -> loss.effects().stream())
            .collect(
                Collectors.groupingBy(
                    PropertyEffect::region,
                    Collectors.mapping(PropertyEffect::p, Collectors.toList())));
    // The corrected values come in the order in which the effects do.
    Map<Region, Iterator<Double>> corrected = new EnumMap<>(Region.class);
    p.forEach((region, values) -> corrected.put(region, corrected(values).iterator()));
    return losses.stream()
        .map(
            loss ->
                loss.with(
                    loss.effects().stream()
                        .map(effect -> effect.corrected(corrected.get(effect.region()).next()))
                        .toList()))
        .toList();
  }

  private static DoubleStream corrected(Collection<Double> p) {
    return Arrays.stream(Holm.correct(p.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
