package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** See {@link Design#backgroundSwap}. */
record BackgroundSwapDesign(SampleDraw draw, int bases, int count) implements Design {

  BackgroundSwapDesign(SampleDraw draw, int bases) {
    this(
        draw,
        bases,
        SampleCount.check(BigInteger.valueOf(bases).multiply(backgrounds(draw.properties()))));
  }

  private static BigInteger backgrounds(List<Property> properties) {
    return properties.stream()
        .filter(property -> Design.isOfBackground(property.name()))
        .map(property -> BigInteger.valueOf(property.levels().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  @Override
  public String name() {
    return "background-swap";
  }

  @Override
  public Sample sample(int frame) {
    int backgrounds = count / bases;
    int block = Objects.checkIndex(frame, count) / backgrounds;
    List<Level> levels = new ArrayList<>(draw.levels(block));
    int rest = frame % backgrounds;
    for (int column = levels.size() - 1; column >= 0; column--) {
      Property property = draw.properties().get(column);
      if (Design.isOfBackground(property.name())) {
        List<Level> choices = property.levels();
        levels.set(column, choices.get(rest % choices.size()));
        rest /= choices.size();
      }
    }
    return new Sample(frame, levels);
  }
}
