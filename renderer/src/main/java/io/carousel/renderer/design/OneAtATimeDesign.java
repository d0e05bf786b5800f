package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** See {@link Design#oneAtATime}. */
record OneAtATimeDesign(List<Property> properties, long seed, int bases, int count)
    implements Design {

  OneAtATimeDesign(List<Property> properties, long seed, int bases) {
    this(
        List.copyOf(properties),
        seed,
        bases,
        SampleCount.check(
            BigInteger.valueOf(bases).multiply(BigInteger.valueOf(blockSize(properties)))));
  }

  private static long blockSize(List<Property> properties) {
    return 1 + properties.stream().mapToLong(property -> property.levels().size() - 1L).sum();
  }

  @Override
  public String name() {
    return "one-at-a-time";
  }

  @Override
  public Sample sample(int frame) {
    Objects.checkIndex(frame, count);
    int blockSize = count / bases;
    int block = frame / blockSize;
    List<Level> levels = new ArrayList<>();
    for (Property property : properties) {
      levels.add(Draw.level(property, seed, block));
    }
    int neighbour = frame % blockSize;
    if (neighbour > 0) {
      change(levels, neighbour - 1);
    }
    return new Sample(frame, levels);
  }

  /** Puts the base's neighbour of that number, from 0, in place of the base. */
  private void change(List<Level> levels, int neighbour) {
    int column = 0;
    while (neighbour >= others(column)) {
      neighbour -= others(column);
      column++;
    }
    List<Level> choices = properties.get(column).levels();
    int ofBase = choices.indexOf(levels.get(column));
    levels.set(column, choices.get(neighbour < ofBase ? neighbour : neighbour + 1));
  }

  private int others(int column) {
    return properties.get(column).levels().size() - 1;
  }
}
