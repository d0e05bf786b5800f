package io.carousel.analysis.models.network;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.JobFailedException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network that PyTorch trains. */
final class TorchTraining implements TrainableNetwork {

  private final Model model; // not to be collected as garbage, which would close it
  private final PtSymbolBlock block;
  private final PtNDManager manager;
  private final Weights initial;
  private final TrainingModule module;
  private final TrainingArrays arrays;
  private final PyTorchThreads threadsOfPyTorch;
  private final ReusedBuffer images = new ReusedBuffer();
  private final ReusedBuffer gradients = new ReusedBuffer();
  private long steps;
  private long batches;

  /** What backward needs of the forward pass before it; null where there is none. */
  private ForwardPass pass;

  /**
   * A forward pass in training mode.
   *
   * @param manager owns what it computed
   * @param parameters the weights that gather gradients, and the statistics
   * @param embeddings what came out
   */
  private record ForwardPass(
      PtNDManager manager, List<PtNDArray> parameters, PtNDArray embeddings) {}

  /**
   * Takes over a loaded model.
   *
   * @param module what was loaded
   * @param weights what its weights are in the beginning
   */
  TorchTraining(Model model, TrainingModule module, Weights weights) {
    this.model = model;
    this.module = module;
    this.initial = weights;
    block = (PtSymbolBlock) model.getBlock();
    manager = (PtNDManager) model.getNDManager();
    threadsOfPyTorch = PyTorchThreads.one();
    arrays = new TrainingArrays(block, manager, module.parameters(), weights);
  }

  @Override
  public int dimensions() {
    return initial.dimensions();
  }

  @Override
  public int height() {
    return initial.inputSize().height();
  }

  @Override
  public int width() {
    return initial.inputSize().width();
  }

  @Override
  public float[] forward(float[] batch, int count) {
    forget();
    PtNDManager owner = (PtNDManager) manager.newSubManager();
    try {
      List<PtNDArray> parameters = arrays.withGradients(owner);
      NDList arguments = new NDList(batch(owner, batch, count));
      arguments.addAll(parameters);
      PtNDArray embeddings = (PtNDArray) run(arguments, true);
      embeddings.attach(owner);
      pass = new ForwardPass(owner, parameters, embeddings);
      batches++;
      return embeddings.toFloatArray();
    } catch (EngineException e) {
      owner.close();
      throw failed(e);
    } catch (IllegalArgumentException e) {
      owner.close();
      throw e;
    }
  }

  @Override
  public void backward(float[] gradient) {
    if (pass == null) {
      throw new IllegalStateException("backward without a forward pass");
    }
    Shape shape = pass.embeddings().getShape();
    try (NDArray given = gradients.array(pass.manager(), gradient, shape);
        NDArray own = given.duplicate()) { // in memory that is aligned as PyTorch's own
      JniUtils.backward(pass.embeddings(), (PtNDArray) own, false, false);
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  @Override
  public void step(double learningRate) {
    if (pass == null) {
      throw new IllegalStateException("a step without a backward pass");
    }
    try {
      arrays.step(pass.parameters(), learningRate);
      steps++;
    } catch (EngineException e) {
      throw failed(e);
    }
    forget();
  }

  @Override
  public float[] embed(float[] batch, int count) {
    try (PtNDManager scope = (PtNDManager) manager.newSubManager()) {
      NDList arguments = new NDList(batch(scope, batch, count));
      arguments.addAll(arrays.values());
      NDArray method = scope.zeros(new Shape(1));
      method.setName("module_method:" + TrainingModule.EMBED);
      arguments.add(method);
      try (NDArray embeddings = run(arguments, false)) {
        return embeddings.toFloatArray();
      }
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  /**
   * Runs the program as it is written. PyTorch would optimise it after some runs, and a process
   * that goes on from a state would compute its first batches by another way than one that never
   * ended.
   */
  private NDArray run(NDList arguments, boolean withGradients) {
    boolean before = JniUtils.isGradMode(); // PyTorch has both settings for each thread.
    JniUtils.setGradMode(withGradients);
    JniUtils.setGraphExecutorOptimize(false);
    try {
      return IValueUtils.forward(block, arguments, withGradients).head();
    } finally {
      JniUtils.setGraphExecutorOptimize(true);
      JniUtils.setGradMode(before);
    }
  }

  /** The images as an array that lasts until the next are given. */
  private PtNDArray batch(PtNDManager owner, float[] batch, int count) {
    return images.array(owner, batch, new Shape(count, Architecture.COLOURS, height(), width()));
  }

  @Override
  public StateDict trunk() {
    Map<String, Tensor> now = now();
    Map<String, Tensor> trunk = new LinkedHashMap<>();
    for (Convolution convolution : initial.architecture().convolutions()) {
      for (String name : convolution.tensors()) {
        trunk.put(name, now.get(name));
      }
      trunk.put(
          convolution.batchesTracked(),
          new Tensor(ElementType.INT64, List.of(), new float[] {batches}));
    }
    InputSizeTensor.add(initial.architecture(), initial.inputSize(), trunk);
    return new StateDict(trunk);
  }

  @Override
  public StateDict embedder() {
    Map<String, Tensor> now = now();
    Map<String, Tensor> embedder = new LinkedHashMap<>();
    for (String name : List.of(WeightTables.EMBEDDER_WEIGHT, WeightTables.EMBEDDER_BIAS)) {
      embedder.put(name, now.get(name));
    }
    return new StateDict(embedder);
  }

  private Map<String, Tensor> now() {
    Map<String, Tensor> tensors = new HashMap<>();
    for (int i = 0; i < module.parameters().size(); i++) {
      TrainingParameter parameter = module.parameters().get(i);
      tensors.put(
          parameter.name(),
          new Tensor(
              ElementType.FLOAT32, parameter.shape(), arrays.values().get(i).toFloatArray()));
    }
    return tensors;
  }

  @Override
  public byte[] state() {
    return new TrainingState(steps, batches, arrays.numbers()).bytes();
  }

  @Override
  public void restore(byte[] bytes) {
    TrainingState state = TrainingState.of(bytes, arrays.lengths());
    forget();
    arrays.set(state.arrays(), state.steps());
    steps = state.steps();
    batches = state.batches();
  }

  private void forget() {
    if (pass != null) {
      pass.manager().close();
      pass = null;
    }
  }

  private JobFailedException failed(EngineException e) {
    return new JobFailedException(
        "the network could not be trained on %s (%s); if memory ran out, try smaller batches"
            .formatted(manager.getDevice(), EngineProblem.of(e)),
        e);
  }

  @Override
  public void close() {
    forget();
    model.close();
    threadsOfPyTorch.close();
  }
}
