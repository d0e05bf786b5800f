package io.carousel.analysis.models.network;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.job.JobFailedException;
import java.nio.FloatBuffer;

/** A model that one of DJL's engines has loaded and runs as a whole. */
final class LoadedModel implements EmbeddingNetwork {

  private final Model model;
  private final int width;
  private final int height;
  private final NDManager manager;
  private final ParameterStore parameters;
  private final int dimensions;
  private final Precision precision;

  /**
   * Takes over a loaded model.
   *
   * @param width columns of pixels of an image
   * @param height rows of pixels of an image
   * @param dimensions the length of its embeddings
   * @param precision what it computes with
   */
  LoadedModel(Model model, int width, int height, int dimensions, Precision precision) {
    this.model = model;
    this.width = width;
    this.height = height;
    this.manager = model.getNDManager();
    this.parameters = new ParameterStore(manager, false);
    this.dimensions = dimensions;
    this.precision = precision;
  }

  /** The model; it is freed with this. */
  Model model() {
    return model;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public Precision precision() {
    return precision;
  }

  @Override
  public String engine() {
    return manager.getEngine().getEngineName();
  }

  @Override
  public String engineVersion() {
    return manager.getEngine().getVersion();
  }

  @Override
  public String device() {
    return manager.getDevice().toString();
  }

  @Override
  public float[] embed(float[] images, int count) {
    Shape shape = new Shape(count, Architecture.COLOURS, height, width);
    try (NDManager batch = manager.newSubManager();
        NDList input = new NDList(batch.create(FloatBuffer.wrap(images), shape));
        NDList output = model.getBlock().forward(parameters, input, false)) {
      NDArray embeddings = output.head();
      return embeddings.toFloatArray();
    } catch (EngineException | UnsupportedOperationException e) {
      throw new JobFailedException(
          "the network could not be computed on %s (%s); if memory ran out, try a smaller `batch`"
              .formatted(manager.getDevice(), EngineProblem.of(e)),
          e);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
