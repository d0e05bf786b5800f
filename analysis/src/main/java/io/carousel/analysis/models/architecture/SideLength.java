package io.carousel.analysis.models.architecture;

import java.util.List;

/** Follows the length of a side of an image through layers; 0 where there is none that fits. */
final class SideLength implements Operations<Integer> {

  @Override
  public Integer convolution(Convolution convolution, Integer input) {
    return input < 1 ? 0 : Math.max(0, convolution.side(input));
  }

  @Override
  public Integer pooling(Pooling pooling, Integer input) {
    return input < 1 ? 0 : Math.max(0, pooling.side(input));
  }

  @Override
  public Integer concatenation(List<Integer> inputs) {
    return inputs.stream().distinct().count() == 1 ? inputs.get(0) : 0;
  }

  @Override
  public Integer sum(Integer first, Integer second) {
    return first.equals(second) ? first : 0;
  }
}
