package io.carousel.renderer.design;

import io.carousel.dataset.Sample;
import java.util.Objects;

/** See {@link Design#limitedTo}. */
record LimitedDesign(Design whole, int count) implements Design {

  LimitedDesign {
    SampleCount.check(count);
  }

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public Sample sample(int frame) {
    return whole.sample(Objects.checkIndex(frame, count));
  }
}
