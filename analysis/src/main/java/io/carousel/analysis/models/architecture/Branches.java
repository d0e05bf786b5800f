package io.carousel.analysis.models.network;

import java.util.ArrayList;
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
  public String write(Program program, String input) {
    List<String> results = new ArrayList<>();
    for (List<Layer> branch : branches) {
      String value = input;
      for (Layer layer : branch) {
        value = layer.write(program, value);
      }
      results.add(value);
    }
    return program.add("torch.cat([%s], 1)".formatted(String.join(", ", results)));
  }
}
