package io.carousel.analysis.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;

/**
 * Blocks side by side on the same input, their results one after the other along the channels.
 * Unlike DJL's {@code ParallelBlock} it frees the parts once they are put together.
 */
final class Concatenation extends AbstractBlock {

  private static final int CHANNEL_AXIS = 1;

  private final List<Block> branches;

  Concatenation(List<Block> branches) {
    this.branches = List.copyOf(branches);
    for (Block branch : branches) {
      addChildBlock("branch", branch);
    }
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> arguments) {
    try (NDList parts = new NDList()) {
      for (Block branch : branches) {
        parts.add(branch.forward(parameters, inputs, training, arguments).singletonOrThrow());
      }
      NDArray whole = NDArrays.concat(parts, CHANNEL_AXIS);
      return new NDList(whole);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    Shape whole = null;
    for (Block branch : branches) {
      Shape part = branch.getOutputShapes(inputShapes)[0];
      whole =
          whole == null
              ? part
              : new Shape(
                  part.get(0),
                  whole.get(CHANNEL_AXIS) + part.get(CHANNEL_AXIS),
                  part.get(2),
                  part.get(3));
    }
    return new Shape[] {whole};
  }
}
