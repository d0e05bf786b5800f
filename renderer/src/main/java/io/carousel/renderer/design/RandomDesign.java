package io.carousel.renderer.design;

import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.util.List;
import java.util.Objects;

/** See {@link Design#random}. */
record RandomDesign(List<Property> properties, long seed, int count) implements Design {

  RandomDesign {
    properties = List.copyOf(properties);
    SampleCount.check(count);
  }

  @Override
  public String name() {
    return "random";
  }

  @Override
  public Sample sample(int frame) {
    Objects.checkIndex(frame, count);
    return new Sample(
        frame, properties.stream().map(property -> Draw.level(property, seed, frame)).toList());
  }
}
