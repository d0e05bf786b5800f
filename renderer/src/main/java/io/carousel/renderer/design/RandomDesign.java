package io.carousel.renderer.design;

import io.carousel.dataset.Sample;
import java.util.Objects;

/** See {@link Design#random}. */
record RandomDesign(SampleDraw draw, int count) implements Design {

  RandomDesign {
    SampleCount.check(count);
  }

  @Override
  public String name() {
    return "random";
  }

  @Override
  public Sample sample(int frame) {
    return new Sample(frame, draw.levels(Objects.checkIndex(frame, count)));
  }
}
