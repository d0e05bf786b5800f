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
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.job.JobFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Networks of known architectures, computed by PyTorch. */
public final class TorchNetworks {

  private TorchNetworks() {}

  /**
   * Builds a network.
   *
   * @param weights its weights
   * @param device where it is to compute; see {@link ComputeDevice}
   * @param precision what it is to compute with
   */
  public static EmbeddingNetwork load(Weights weights, Device device, Precision precision) {
    boolean fused = !device.isGpu() && TorchEngine.get().hasCapability("MKLDNN");
    return load(weights, device, fused ? new FusedForm() : new FoldedForm(), precision);
  }

  /**
   * Builds a network for gradients in images, in float32. It is written as the original is.
   *
   * @param weights its weights
   * @param device where it is to compute
   */
  public static GradientNetwork loadGradients(Weights weights, Device device) {
    Model model = inference(weights, device, new OriginalForm(), Precision.FLOAT32);
    ImageSize size = weights.inputSize();
    GradientNetwork network = new LoadedGradients(model, size.width(), size.height(), true);
    // PyTorch compiles a program for what its first pass is like. Compiled for gradients, it would
    // refuse passes without them; and threads that compute side by side find it compiled.
    network.embed(new float[Architecture.COLOURS * size.width() * size.height()], 1);
    return network;
  }

  /**
   * Builds a network that can learn, in float32. PyTorch's threads are set to one for as long as it
   * is open: a process should train one network at a time, in one thread.
   *
   * @param weights what its weights are in the beginning
   * @param device where it is to compute
   */
  public static TrainableNetwork loadTrainable(Weights weights, Device device) {
    TrainingModule module = TrainingModule.of(weights);
    return new TorchTraining(load(module.archive(), device), module, weights);
  }

  static EmbeddingNetwork load(Weights weights, Device device, Form form, Precision precision) {
    Model model = inference(weights, device, form, precision);
    ImageSize size = weights.inputSize();
    return new LoadedModel(model, size.width(), size.height(), weights.dimensions(), precision);
  }

  private static Model inference(Weights weights, Device device, Form form, Precision precision) {
    Model model = load(InferenceProgram.write(weights, precision, form), device);
    try {
      prepare(model);
      return model;
    } catch (EngineException e) {
      model.close();
      throw unloadable(device, e);
    }
  }

  private static Model load(byte[] program, Device device) {
    Model model = TorchEngine.get().newModel("network", device);
    try {
      model.load(new ByteArrayInputStream(program));
      return model;
    } catch (IOException | MalformedModelException | EngineException e) {
      model.close();
      throw unloadable(device, e);
    }
  }

  private static JobFailedException unloadable(Device device, Exception e) {
    return new JobFailedException(
        "the network could not be loaded onto %s (%s)".formatted(device, EngineProblem.of(e)), e);
  }

  private static void prepare(Model model) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDArray nothing = manager.zeros(new Shape(1));
      // DJL takes the name of the last array for the method to call.
      NDArray method = manager.zeros(new Shape(1));
      method.setName("module_method:" + InferenceProgram.PREPARE);
      model
          .getBlock()
          .forward(new ParameterStore(manager, false), new NDList(nothing, method), false)
          .close();
    }
  }
}
