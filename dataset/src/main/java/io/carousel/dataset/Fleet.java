package io.carousel.dataset;

import java.util.List;
import java.util.Objects;

/**
 * Cars that differ in their shape, and of which a dataset shows all or a part.
 *
 * @param identities how many cars the whole fleet has
 * @param bodies ids of the body types that they are of
 * @param seed what their shapes were drawn with: another seed gives another fleet
 * @param from number of the first one in the dataset, from 1
 * @param to number of the last one in the dataset
 * @param cars those in the dataset, by number
 */
public record Fleet(
    int identities, List<String> bodies, long seed, int from, int to, List<Identity> cars) {
  public Fleet {
    bodies = List.copyOf(Objects.requireNonNull(bodies, "bodies"));
    cars = List.copyOf(Objects.requireNonNull(cars, "cars"));
  }

  /** The names of the cars, by number. */
  public List<String> names() {
    return cars.stream().map(Identity::name).toList();
  }
}
