package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/** See {@link Design#grid}. */
record GridDesign(List<Property> properties, int count) implements Design {

  GridDesign(List<Property> properties) {
    this(List.copyOf(properties), SampleCount.check(combinations(properties)));
  }

  private static BigInteger combinations(List<Property> properties) {
    return properties.stream()
        .map(property -> BigInteger.valueOf(property.levels().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
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
      List<Level> choices = properties.get(i).levels();
      levels[i] = choices.get(rest % choices.size());
      rest /= choices.size();
    }
    return new Sample(frame, List.of(levels));
  }
}
