package io.carousel.analysis.models.network;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.job.JobFailedException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A loaded PyTorch model and its gradients. DJL's own collector of gradients serves one thread of a
 * process, and turns on what a network does in training alone (dropout, statistics of the batch);
 * what it calls is called here without it.
 */
final class LoadedGradients implements GradientNetwork {

  private final Model model;
  private final int width;
  private final int height;
  private final PtSymbolBlock block;
  private final NDManager manager;
  private final ParameterStore parameters;

  private final boolean features;

  /**
   * Takes over a loaded model.
   *
   * @param width columns of pixels of an image
   * @param height rows of pixels of an image
   * @param features whether it is a program of ours that can be stopped at its last features
   */
  LoadedGradients(Model model, int width, int height, boolean features) {
    this.width = width;
    this.height = height;
    this.features = features;
    this.model = model;
    this.block = (PtSymbolBlock) model.getBlock();
    this.manager = model.getNDManager();
    this.parameters = new ParameterStore(manager, false);
    JniUtils.enableInferenceMode(block);
    freeze();
  }

  /** The weights need no gradients, and these would cost half as much again. */
  private void freeze() {
    try (NDList weights = JniUtils.moduleGetParams(block, (PtNDManager) manager)) {
      weights.forEach(weight -> JniUtils.attachGradient((PtNDArray) weight, false));
    }
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
    if (count == 1) {
      return half(forward(twice(images), 2, then));
    }
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
    if (count == 1) {
      return half(gradients(twice(images), 2, score));
    }
    try (NDManager batch = manager.newSubManager()) {
      NDArray input = input(batch, images, count);
      return gradient(batch, input, new NDList(input), score);
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  private float[] gradient(NDManager batch, NDArray in, NDList input, Score score) {
    boolean before = JniUtils.isGradMode(); // PyTorch has one for each thread.
    JniUtils.setGradMode(true);
    try {
      in.setRequiresGradient(true);
      NDArray embeddings = IValueUtils.forward(block, input, true).head();
      embeddings.attach(batch);
      NDArray sum = score.of(embeddings).sum();
      JniUtils.backward((PtNDArray) sum, (PtNDArray) sum.onesLike(), false, false);
      return in.getGradient().toFloatArray();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  @Override
  public boolean hasFeatureMaps() {
    return features;
  }

  @Override
  public FeatureMaps features(float[] image, Score score) {
    if (!features) {
      throw new IllegalStateException("a network without feature maps");
    }
    try (NDManager batch = manager.newSubManager()) {
      NDArray maps =
          model
              .getBlock()
              .forward(
                  parameters, calling(InferenceProgram.TRUNK, input(batch, twice(image), 2)), false)
              .head();
      maps.attach(batch);
      Shape shape = new Shape(1).addAll(maps.getShape().slice(1));
      float[] activations = half(maps.toFloatArray());
      NDArray again = batch.create(FloatBuffer.wrap(activations), shape);
      return new FeatureMaps(
          (int) shape.get(1),
          (int) shape.get(3),
          (int) shape.get(2),
          activations,
          gradient(batch, again, calling(InferenceProgram.HEAD, again), score));
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  /**
   * An image alone goes through the network twice: PyTorch has other kernels for it, with other
   * roundings, and warns of one of them again and again on some processors.
   */
  private static float[] twice(float[] image) {
    float[] two = Arrays.copyOf(image, 2 * image.length);
    System.arraycopy(image, 0, two, image.length, image.length);
    return two;
  }

  private static float[] half(float[] ofTwo) {
    return Arrays.copyOf(ofTwo, ofTwo.length / 2);
  }

  /** What a method of the program is called with: DJL takes the last array's name for its name. */
  private static NDList calling(String method, NDArray argument) {
    NDArray name = argument.getManager().zeros(new Shape(1));
    name.setName("module_method:" + method);
    return new NDList(argument, name);
  }

  private NDArray input(NDManager manager, float[] images, int count) {
    return manager.create(
        FloatBuffer.wrap(images), new Shape(count, Architecture.COLOURS, height, width));
  }

  private JobFailedException failed(EngineException e) {
    return new JobFailedException(
        "the network or its gradient could not be computed on %s (%s); if memory ran out, try a"
            .concat(" smaller `batch`")
            .formatted(manager.getDevice(), EngineProblem.of(e)),
        e);
  }

  @Override
  public void close() {
    model.close();
  }
}
