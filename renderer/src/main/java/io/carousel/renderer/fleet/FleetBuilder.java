package io.carousel.renderer.fleet;

import io.carousel.dataset.Fleet;
import io.carousel.dataset.Identity;
import io.carousel.dataset.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds fleets. Bodies take turns, so that any part of a fleet has about as many identities of
 * each; an identity depends on the bodies, the seed and its own number alone, so that a larger
 * fleet has those of a smaller one and more.
 */
public final class FleetBuilder {

  /** The most identities that a fleet can have. */
  public static final int MOST_IDENTITIES = 1000;

  private FleetBuilder() {}

  /** The columns that say what shape an identity has, in column order. */
  public static List<String> columns() {
    return ShapeMeasure.ALL.stream().map(ShapeMeasure::column).toList();
  }

  /**
   * A fleet, of which a dataset shows a part.
   *
   * @param identities number of identities in all, 1 to {@value #MOST_IDENTITIES}
   * @param bodies ids of bodies whose shape can change, at least one
   * @param seed another seed gives other shapes
   * @param from number of the part's first identity, from 1
   * @param to number of the part's last identity, {@code from} to {@code identities}
   */
  public static Fleet build(int identities, List<String> bodies, long seed, int from, int to) {
    int rounds = (to + bodies.size() - 1) / bodies.size();
    List<List<int[]>> shapes =
        bodies.stream().map(body -> ShapeSequence.of(body, seed, rounds)).toList();
    List<Identity> cars = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      int body = (number - 1) % bodies.size();
      int[] shape = shapes.get(body).get((number - 1) / bodies.size());
      cars.add(identity(number, bodies.get(body), shape));
    }
    return new Fleet(identities, bodies, seed, from, to, cars);
  }

  /**
   * The number goes first in the name, so that the first half of the classes by name, on which
   * training learns, has cars of all bodies.
   */
  private static Identity identity(int number, String body, int[] shape) {
    Map<String, Level> measures = new LinkedHashMap<>();
    for (int i = 0; i < shape.length; i++) {
      ShapeMeasure measure = ShapeMeasure.ALL.get(i);
      measures.put(measure.column(), measure.levels().get(shape[i]));
    }
    return new Identity(String.format(Locale.ROOT, "car%03d_%s", number, body), body, measures);
  }
}
