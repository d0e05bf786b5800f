package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.SaliencyMap;
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

  private static <M> List<Double> between(MapMeasure<M> measure, List<SaliencyMap> maps) {
    List<M> prepared = maps.stream().map(map -> measure.prepared(map.values())).toList();
    List<Double> values = new ArrayList<>();
    for (int a = 0; a < maps.size(); a++) {
      for (int b = a + 1; b < maps.size(); b++) {
        double value =
            maps.get(a).isOfSameSize(maps.get(b))
                ? measure.between(prepared.get(a), prepared.get(b))
                : Double.NaN;
        values.add(Double.isNaN(value) ? null : Double.valueOf(value));
      }
    }
    return values;
  }
}
