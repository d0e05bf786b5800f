package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How alike every two of some maps of one image are. Pairs are in the order (0, 1), (0, 2), ...,
 * (1, 2), ...
 *
 * @param correlations Pearson's correlation of each pair; null where it is not defined, as of a
 *     flat map, or of maps of different sizes
 * @param divergences the Jensen-Shannon divergence in nats; null likewise
 */
public record MapDistances(List<Double> correlations, List<Double> divergences) {

  public MapDistances {
    // Lists may hold null, which List.copyOf refuses.
    correlations = Collections.unmodifiableList(correlations);
    divergences = Collections.unmodifiableList(divergences);
  }

  /** Compares every two maps. */
  public static MapDistances of(List<SaliencyMap> maps) {
    return new MapDistances(
        between(new PearsonCorrelation(), maps), between(new JensenShannon(), maps));
  }

  private static List<Double> between(MapMeasure measure, List<SaliencyMap> maps) {
    PairSums sums = new PairSums(2);
    List<MapPair> both = List.of(new MapPair(0, 1, null));
    List<Double> values = new ArrayList<>();
    for (int a = 0; a < maps.size(); a++) {
      for (int b = a + 1; b < maps.size(); b++) {
        SaliencyMap first = maps.get(a);
        SaliencyMap second = maps.get(b);
        double value =
            first.isOfSameSize(second)
                ? sums.values(measure, new float[][] {first.values(), second.values()}, both)[0]
                : Double.NaN;
        values.add(Double.isNaN(value) ? null : Double.valueOf(value));
      }
    }
    return values;
  }
}
