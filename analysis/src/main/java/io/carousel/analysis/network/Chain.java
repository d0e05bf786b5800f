package io.carousel.analysis.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;

/**
 * Blocks one after the other. Unlike DJL's {@code SequentialBlock} it frees what lies between them
 * as it goes: a forward pass keeps one layer in memory instead of all of them.
 */
final class Chain extends AbstractBlock {

  private final List<Block> blocks;

  Chain(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    for (Block block : blocks) {
      addChildBlock(block.getClass().getSimpleName(), block);
    }
  }

  static Chain of(List<Layer> layers, WeightLoader weights) {
    return new Chain(layers.stream().map(layer -> layer.build(weights)).toList());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> arguments) {
    NDList current = blocks.get(0).forward(parameters, inputs, training, arguments);
    for (Block block : blocks.subList(1, blocks.size())) {
      try (NDList previous = current) {
        current = block.forward(parameters, previous, training, arguments);
      }
    }
    return current;
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    Shape[] shapes = inputShapes;
    for (Block block : blocks) {
      shapes = block.getOutputShapes(shapes);
    }
    return shapes;
  }
}
