package io.carousel.analysis.network;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.carousel.job.JobFailedException;
import java.nio.FloatBuffer;
import java.util.function.Function;

/** A loaded PyTorch model and its gradients. */
final class LoadedGradients implements GradientNetwork {

  private static final int CHANNELS = 3;

  private final Model model;
  private final NDManager manager;
  private final ParameterStore parameters;

  /** Takes over a loaded model. */
  LoadedGradients(Model model) {
    this.model = model;
    this.manager = model.getNDManager();
    this.parameters = new ParameterStore(manager, false);
  }

  @Override
  public float[] embed(float[] images, int count) {
    return forward(images, count, Function.identity());
  }

  @Override
  public float[] scores(float[] images, int count, Score score) {
    return forward(images, count, score::of);
  }

  private float[] forward(float[] images, int count, Function<NDArray, NDArray> then) {
    try (NDManager batch = manager.newSubManager()) {
      NDList input = new NDList(input(batch, images, count));
      NDArray embeddings = model.getBlock().forward(parameters, input, false).head();
      embeddings.attach(batch);
      return then.apply(embeddings).toFloatArray();
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  @Override
  public float[] gradients(float[] images, int count, Score score) {
    try (NDManager batch = manager.newSubManager();
        GradientCollector collector = TorchEngine.get().newGradientCollector()) {
      NDArray input = input(batch, images, count);
      input.setRequiresGradient(true);
      // What is trained here is nothing, but without it DJL records no gradients.
      NDArray embeddings = model.getBlock().forward(parameters, new NDList(input), true).head();
      embeddings.attach(batch);
      collector.backward(score.of(embeddings).sum());
      return input.getGradient().toFloatArray();
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  private static NDArray input(NDManager manager, float[] images, int count) {
    long side = Math.round(Math.sqrt(images.length / (double) (count * CHANNELS)));
    return manager.create(FloatBuffer.wrap(images), new Shape(count, CHANNELS, side, side));
  }

  private JobFailedException failed(EngineException e) {
    return new JobFailedException(
        "the network or its gradient could not be computed on %s (%s); if memory ran out, try a"
            .concat(" smaller --batch")
            .formatted(manager.getDevice(), EngineProblem.of(e)),
        e);
  }

  @Override
  public void close() {
    model.close();
  }
}
