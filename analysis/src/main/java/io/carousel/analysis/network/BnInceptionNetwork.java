package io.carousel.analysis.network;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import io.carousel.job.JobFailedException;
import java.nio.FloatBuffer;

/** BN-Inception, the average over the image, and the embedder: the paper's network. */
public final class BnInceptionNetwork implements EmbeddingNetwork {

  private final NDManager manager;
  private final ParameterStore parameters;
  private final Block trunk;
  private final Block embedder;

  /**
   * Builds the network.
   *
   * @param weights its weights
   * @param device where it is to compute; see {@link TorchEngine#bestDevice}
   */
  public BnInceptionNetwork(Weights weights, Device device) {
    manager = TorchEngine.get().newBaseManager(device);
    parameters = new ParameterStore(manager, false);
    trunk = Chain.of(BnInception.LAYERS, new WeightLoader(weights, manager));
    embedder = Linear.builder().setUnits(Weights.DIMENSIONS).build();
    Shape matrix = new Shape(Weights.DIMENSIONS, BnInception.FEATURES);
    embedder
        .getParameters()
        .get("weight")
        .setArray(manager.create(weights.embedderWeight(), matrix));
    embedder.getParameters().get("bias").setArray(manager.create(weights.embedderBias()));
  }

  @Override
  public int dimensions() {
    return Weights.DIMENSIONS;
  }

  @Override
  public float[] embed(float[] images, int count) {
    long side = Math.round(Math.sqrt(images.length / (double) (count * BnInception.CHANNELS)));
    Shape shape = new Shape(count, BnInception.CHANNELS, side, side);
    try (NDManager batch = manager.newSubManager()) {
      return embed(batch.create(FloatBuffer.wrap(images), shape)).toFloatArray();
    } catch (EngineException e) {
      throw new JobFailedException(
          "the network could not be computed on "
              + manager.getDevice()
              + " ("
              + e.getMessage().lines().findFirst().orElse("")
              + "); if memory ran out, try a smaller --batch-size",
          e);
    }
  }

  /** The embeddings, of shape (n, 128), of images of shape (n, 3, side, side). */
  NDArray embed(NDArray images) {
    try (NDArray maps = trunk.forward(parameters, new NDList(images), false).singletonOrThrow();
        NDArray features = Pool.globalAvgPool2d(maps)) {
      return embedder.forward(parameters, new NDList(features), false).singletonOrThrow();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
