package io.carousel.renderer.design;

import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.util.List;

/** Which levels each sample of a dataset has. */
public sealed interface Design
    permits RandomDesign, GridDesign, OneAtATimeDesign, BackgroundSwapDesign, LimitedDesign {

  /** The most samples that a dataset can have. */
  int MOST_SAMPLES = 10_000_000;

  /** Its name in a scene config: random, grid, one-at-a-time or background-swap. */
  String name();

  /** The number of samples, 1 to {@value #MOST_SAMPLES}. */
  int count();

  /**
   * One sample; the same for the same properties, seed and frame, whatever the count.
   *
   * @param frame from 0, below {@link #count}
   * @throws IndexOutOfBoundsException if there is no such frame
   */
  Sample sample(int frame);

  /** This design cut off after its first {@code count} samples; itself where it has no more. */
  default Design limitedTo(int count) {
    return count < count() ? new LimitedDesign(this, count) : this;
  }

  /**
   * Every property drawn independently and uniformly from its levels, as in the paper.
   *
   * @throws IllegalArgumentException if the count is out of range
   */
  static Design random(List<Property> properties, long seed, int count) {
    return random(properties, Dependencies.NONE, seed, count);
  }

  /**
   * Every property drawn uniformly from its levels, and independently but for some dependencies.
   *
   * @param dependencies name no other properties, and leave at least one draw of a hundred (see
   *     {@link #allowed})
   * @throws IllegalArgumentException if the count is out of range, or properties depend on each
   *     other in a circle
   */
  static Design random(List<Property> properties, Dependencies dependencies, long seed, int count) {
    return new RandomDesign(new SampleDraw(properties, dependencies, seed), count);
  }

  /** How many of so many draws of a random design the exclusions leave. */
  static int allowed(List<Property> properties, Dependencies dependencies, long seed, int draws) {
    return new SampleDraw(properties, dependencies, seed).allowed(draws);
  }

  /**
   * Every combination of levels once (full factorial), in lexicographic order: the first property
   * changes slowest.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST_SAMPLES} combinations;
   *     the message states how many
   */
  static Design grid(List<Property> properties) {
    return grid(properties, List.of());
  }

  /**
   * The same, where some properties are not combined with the others but follow from them.
   *
   * @param determined properties that follow from others, which do not themselves
   * @see #grid(List)
   */
  static Design grid(List<Property> properties, List<Determined> determined) {
    return new GridDesign(properties, determined);
  }

  /**
   * Random base scenes, each followed by its neighbours, which differ from it in one property.
   *
   * <p>The samples form {@code bases} blocks of equal size, 1 + the sum of (levels - 1) over the
   * properties. Block b begins with its base, which has the levels of sample b of {@link #random}
   * under the same seed. Then follow, for each property in column order, the property's other
   * levels in their order, with everything else as in the base. So the properties' levels alone
   * tell which samples belong together.
   *
   * @throws IllegalArgumentException if {@code bases} is below 1 or there would be more than
   *     {@value #MOST_SAMPLES} samples; the message states how many
   */
  static Design oneAtATime(List<Property> properties, long seed, int bases) {
    return new OneAtATimeDesign(properties, seed, bases);
  }

  /**
   * Random base scenes, each before the same backgrounds: every combination of levels of the
   * properties that are of the background, everything else equal.
   *
   * <p>The samples form {@code bases} blocks of equal size, the number of backgrounds. Those of
   * block b have the levels of sample b of {@link #random} under the same seed, but for those of
   * the background, which take their combinations in lexicographic order in every block: the first
   * of them changes slowest.
   *
   * @param determined properties that follow from others, as a fleet's measures do
   * @throws IllegalArgumentException if {@code bases} is below 1 or there would be more than
   *     {@value #MOST_SAMPLES} samples; the message states how many
   */
  static Design backgroundSwap(
      List<Property> properties, List<Determined> determined, long seed, int bases) {
    return new BackgroundSwapDesign(
        new SampleDraw(properties, new Dependencies(determined, List.of(), List.of()), seed),
        bases);
  }

  /** Whether a property is one of what is behind the car and around it. */
  static boolean isOfBackground(String property) {
    return property.startsWith("bg_color_")
        || List.of("background", "environment", "ground", "traffic").contains(property);
  }
}
