package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** See {@link Design#grid}. */
record GridDesign(List<Property> properties, List<Determined> determined, int count)
    implements Design {

  GridDesign(List<Property> properties, List<Determined> determined) {
    this(
        List.copyOf(properties),
        List.copyOf(determined),
        SampleCount.check(combinations(properties, determined)));
  }

  private static BigInteger combinations(List<Property> properties, List<Determined> determined) {
    return properties.stream()
        .filter(property -> determined.stream().noneMatch(one -> isOf(one, property)))
        .map(property -> BigInteger.valueOf(property.levels().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private static boolean isOf(Determined one, Property property) {
    return one.property().equals(property.name());
  }

  @Override
  public String name() {
    return "grid";
  }

  @Override
  public Sample sample(int frame) {
    Level[] levels = new Level[properties.size()];
    int rest = Objects.checkIndex(frame, count);
    for (int i = levels.length - 1; i >= 0; i--) {
      Property property = properties.get(i);
      if (determined.stream().noneMatch(one -> isOf(one, property))) {
        List<Level> choices = property.levels();
        levels[i] = choices.get(rest % choices.size());
        rest /= choices.size();
      }
    }
    for (Determined one : determined) {
      levels[column(one.property())] = one.levels().get(levels[column(one.by())]);
    }
    return new Sample(frame, List.of(levels));
  }

  private int column(String name) {
    return IntStream.range(0, properties.size())
        .filter(i -> properties.get(i).name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
