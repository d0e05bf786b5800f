package io.carousel.analysis.network;

import ai.djl.nn.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several ways that the same input goes side by side; their results are laid one after the other
 * along the channels.
 *
 * @param branches the ways, each a row of layers
 */
record Branches(List<List<Layer>> branches) implements Layer {

  @Override
  public Stream<Convolution> convolutions() {
    return branches.stream().flatMap(List::stream).flatMap(Layer::convolutions);
  }

  @Override
  public Block build(WeightLoader weights) {
    return new Concatenation(
        branches.stream().<Block>map(layers -> Chain.of(layers, weights)).toList());
  }
}
