package io.carousel.renderer.config;

import io.carousel.dataset.Property;
import io.carousel.renderer.design.Dependencies;
import io.carousel.renderer.design.Design;
import java.util.List;
import java.util.Optional;

/** The designs that a config can name, and the field that says how large each is. */
enum DesignKind {
  RANDOM("every property drawn independently and uniformly", WholeNumber.COUNT) {
    @Override
    Design design(List<Property> properties, Dependencies dependencies, long seed, int size) {
      return Design.random(properties, dependencies, seed, size);
    }
  },

  GRID("every combination of levels once", null) {
    @Override
    Design design(List<Property> properties, Dependencies dependencies, long seed, int size) {
      return Design.grid(properties, dependencies.determined());
    }
  },

  ONE_AT_A_TIME(
      "random base scenes, each followed by those that differ from it in one property",
      WholeNumber.BASES) {
    @Override
    Design design(List<Property> properties, Dependencies dependencies, long seed, int size) {
      return Design.oneAtATime(properties, seed, size);
    }
  },

  BACKGROUND_SWAP("random base scenes, each before every background", WholeNumber.BASES) {
    @Override
    Design design(List<Property> properties, Dependencies dependencies, long seed, int size) {
      return Design.backgroundSwap(properties, dependencies.determined(), seed, size);
    }
  };

  private final String description;
  private final WholeNumber size;

  DesignKind(String description, WholeNumber size) {
    this.description = description;
    this.size = size;
  }

  /** What it is, in a clause for people. */
  String description() {
    return description;
  }

  /** The field that says how large it is; empty where that follows from the levels alone. */
  Optional<WholeNumber> size() {
    return Optional.ofNullable(size);
  }

  /**
   * The design over some properties.
   *
   * @param dependencies what keeps them from varying independently; only {@link #RANDOM} takes ties
   *     and exclusions, and {@link #ONE_AT_A_TIME} takes none
   * @param size the value of the field {@link #size}, where there is one
   * @throws IllegalArgumentException if it has too many samples; the message states how many
   */
  abstract Design design(List<Property> properties, Dependencies dependencies, long seed, int size);
}
