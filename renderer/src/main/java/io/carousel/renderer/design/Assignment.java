package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Tie;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which level of a tied property belongs to which levels of those that it is tied to: these are put
 * into a random order, and the tied property's levels are spread evenly over it. Each level so has
 * as many of them as any other, or one more. It depends on names, numbers of levels and the tie's
 * seed, not on the dataset's, so that two datasets can share it.
 *
 * <p>The formula stands in {@code docs/scene-config.md}. It must never change, or configs give
 * other datasets.
 */
public final class Assignment {

  /** The most combinations of levels that a property can be tied to. */
  public static final int MOST_COMBINATIONS = 1_000_000;

  private final Property tied;
  private final List<Property> to;
  private final int[] indices;

  /**
   * The assignment of a tie.
   *
   * @param tied the tied property
   * @param to those that it is tied to, in the tie's order
   * @throws IllegalArgumentException if those have more than {@value #MOST_COMBINATIONS}
   *     combinations of levels
   */
  public Assignment(Tie tie, Property tied, List<Property> to) {
    this.tied = tied;
    this.to = List.copyOf(to);
    int combinations = combinations(to);
    String key = tie.property() + " by " + String.join(" and ", tie.to());
    long[] bits =
        IntStream.range(0, combinations)
            .mapToLong(i -> RandomBits.of(tie.seed(), key, i))
            .toArray();
    List<Integer> order =
        IntStream.range(0, combinations)
            .boxed()
            .sorted(Comparator.comparing(i -> bits[i], Long::compareUnsigned))
            .toList();
    indices = new int[combinations];
    for (int rank = 0; rank < combinations; rank++) {
      indices[order.get(rank)] =
          (int) ((2L * rank + 1) * tied.levels().size() / (2L * combinations));
    }
  }

  private static int combinations(List<Property> to) {
    long combinations = 1;
    for (Property property : to) {
      combinations *= property.levels().size();
      if (combinations > MOST_COMBINATIONS) {
        throw new IllegalArgumentException(
            "has more than %,d combinations of levels".formatted(MOST_COMBINATIONS));
      }
    }
    return (int) combinations;
  }

  /**
   * The level that belongs to others'.
   *
   * @param levels the level of each property that the tied one is tied to
   */
  public Level level(List<Level> levels) {
    int combination = 0;
    for (int i = 0; i < to.size(); i++) {
      List<Level> all = to.get(i).levels();
      combination = combination * all.size() + all.indexOf(levels.get(i));
    }
    return tied.levels().get(indices[combination]);
  }
}
