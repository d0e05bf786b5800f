package io.carousel.analysis.models.architecture;

import java.util.List;

/** Follows the length of a side of an image through layers. */
final class SideLength implements Operations<Integer> {

  @Override
  public Integer convolution(Convolution convolution, Integer input) {
    return convolution.side(input);
  }

  @Override
  public Integer pooling(Pooling pooling, Integer input) {
    return pooling.side(input);
  }

  @Override
  public Integer concatenation(List<Integer> inputs) {
    return inputs.get(0);
  }

  @Override
  public Integer sum(Integer first, Integer second) {
    return first;
  }
}
