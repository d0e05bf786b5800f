package io.carousel.analysis.models.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A residual block (He et al., "Deep Residual Learning for Image Recognition", 2016): what a branch
 * computes is added to the input, and ReLU follows.
 *
 * @param branch the layers of the branch
 * @param shortcut the layers that the input takes to the sum; none where it goes there as it is
 */
record Residual(List<Layer> branch, List<Layer> shortcut) implements Layer {

  Residual {
    branch = List.copyOf(branch);
    shortcut = List.copyOf(shortcut);
  }

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.of(branch, shortcut).flatMap(List::stream).flatMap(Layer::convolutions);
  }

  @Override
  public <T> T apply(Operations<T> operations, T input) {
    return operations.sum(
        Layer.applyAll(branch, operations, input), Layer.applyAll(shortcut, operations, input));
  }
}
