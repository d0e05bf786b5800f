package io.carousel.analysis.models.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Several ways that the same input goes side by side; their results are laid one after the other
 * along the channels.
 *
 * @param branches the ways, each a row of layers
 */
record Branches(List<List<Layer>> branches) implements Layer {

  Branches {
    branches = List.copyOf(branches);
  }

  @Override
  public Stream<Convolution> convolutions() {
    return branches.stream().flatMap(List::stream).flatMap(Layer::convolutions);
  }

  @Override
  public <T> T apply(Operations<T> operations, T input) {
    return operations.concatenation(
        branches.stream().map(branch -> Layer.applyAll(branch, operations, input)).toList());
  }
}
