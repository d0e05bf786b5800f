package io.carousel.analysis.models.network;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.carousel.job.JobFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** BN-Inception, the average over the image, and the embedder: the paper's network. */
public final class BnInceptionNetwork {

  /** A small image will do for the first pass. */
  private static final int FIRST_SIDE = 64;

  private BnInceptionNetwork() {}

  /**
   * Builds the network.
   *
   * @param weights its weights
   * @param device where it is to compute; see {@link ComputeDevice}
   * @param precision what it is to compute with
   */
  public static EmbeddingNetwork load(Weights weights, Device device, Precision precision) {
    boolean fused = !device.isGpu() && TorchEngine.get().hasCapability("MKLDNN");
    return load(weights, device, fused, precision);
  }

  /**
   * Builds the network for gradients, in float32. It is written as the original is.
   *
   * @param weights its weights
   * @param device where it is to compute
   */
  public static GradientNetwork loadGradients(Weights weights, Device device) {
    GradientNetwork network =
        new LoadedGradients(model(weights, device, Form.ORIGINAL, Precision.FLOAT32), true);
    // PyTorch compiles a program for what its first pass is like. Compiled for gradients, it would
    // refuse passes without them; and threads that compute side by side find it compiled.
    network.embed(new float[BnInception.CHANNELS * FIRST_SIDE * FIRST_SIDE], 1);
    return network;
  }

  static EmbeddingNetwork load(Weights weights, Device device, boolean fused, Precision precision) {
    Model model = model(weights, device, fused ? Form.FUSED : Form.FOLDED, precision);
    return new LoadedModel(model, Weights.DIMENSIONS, precision);
  }

  private static Model model(Weights weights, Device device, Form form, Precision precision) {
    Model model = TorchEngine.get().newModel("bn-inception", device);
    try {
      model.load(new ByteArrayInputStream(Program.write(weights, precision, form)));
      prepare(model);
      return model;
    } catch (IOException | MalformedModelException | EngineException e) {
      model.close();
      throw new JobFailedException(
          "the network could not be loaded onto %s (%s)".formatted(device, EngineProblem.of(e)), e);
    }
  }

  private static void prepare(Model model) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDArray nothing = manager.zeros(new Shape(1));
      // DJL takes the name of the last array for the method to call.
      NDArray method = manager.zeros(new Shape(1));
      method.setName("module_method:" + Program.PREPARE);
      model
          .getBlock()
          .forward(new ParameterStore(manager, false), new NDList(nothing, method), false)
          .close();
    }
  }
}
