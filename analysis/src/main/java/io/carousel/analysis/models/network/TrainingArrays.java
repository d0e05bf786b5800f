package io.carousel.analysis.models.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The arrays of a network in training, in PyTorch's memory: weights, statistics and moments. */
final class TrainingArrays {

  /** DJL gathers arrays of such a name into one list. */
  private static final String LIST = "p[]";

  private final PtSymbolBlock block;
  private final PtNDManager manager;
  private final List<TrainingParameter> parameters;
  private final List<PtNDArray> values = new ArrayList<>();
  private final List<PtNDArray> learned = new ArrayList<>();
  private final List<PtNDArray> firstMoments = new ArrayList<>();
  private final List<PtNDArray> secondMoments = new ArrayList<>();

  /** How many steps of Adam were taken, as a number that PyTorch counts up. */
  private final PtNDArray steps;

  TrainingArrays(
      PtSymbolBlock block,
      PtNDManager manager,
      List<TrainingParameter> parameters,
      Weights weights) {
    this.block = block;
    this.manager = manager;
    this.parameters = parameters;
    steps = (PtNDArray) manager.zeros(new Shape());
    for (TrainingParameter parameter : parameters) {
      PtNDArray value = create(parameter, parameter.in(weights));
      values.add(value);
      if (parameter.learned()) {
        learned.add(value);
        // Laid out in memory as the weights are: Adam's step goes through all as they lie there.
        firstMoments.add(create(parameter, new float[Math.toIntExact(value.size())]));
        secondMoments.add(create(parameter, new float[Math.toIntExact(value.size())]));
      }
    }
  }

  private PtNDArray create(TrainingParameter parameter, float[] numbers) {
    try (NDArray wrapped = wrap(manager, parameter, numbers)) {
      if (!parameter.kernels()) {
        return named(
            (PtNDArray) wrapped.duplicate()); // in memory of PyTorch's own, as it aligns it
      }
      NDArray method = manager.zeros(new Shape(1));
      method.setName("module_method:" + TrainingModule.CHANNELS_LAST);
      PtNDArray array =
          (PtNDArray) IValueUtils.forward(block, new NDList(wrapped, method), true).head();
      method.close();
      array.attach(manager);
      // What has its channels last already, PyTorch hands back as it is.
      PtNDArray copy = (PtNDArray) array.duplicate();
      array.close();
      return named(copy);
    }
  }

  private static PtNDArray named(PtNDArray array) {
    array.setName(LIST);
    return array;
  }

  private static PtNDArray wrap(PtNDManager manager, TrainingParameter parameter, float[] numbers) {
    long[] shape = parameter.shape().stream().mapToLong(Integer::longValue).toArray();
    return (PtNDArray) manager.create(FloatBuffer.wrap(numbers), new Shape(shape));
  }

  /** The weights and statistics, to be computed with. */
  List<PtNDArray> values() {
    return values;
  }

  /**
   * The weights and statistics, where the weights gather gradients: other names for the same
   * numbers, that live as long as their manager.
   */
  List<PtNDArray> withGradients(PtNDManager owner) {
    List<PtNDArray> list = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (parameters.get(i).learned()) {
        PtNDArray leaf = JniUtils.detachGradient(values.get(i));
        leaf.attach(owner);
        JniUtils.attachGradient(leaf, true);
        list.add(named(leaf));
      } else {
        list.add(values.get(i));
      }
    }
    return list;
  }

  /**
   * Changes the weights along their gradients.
   *
   * @param gathered what {@link #withGradients} gave, with gradients
   * @param learningRate the step's size
   */
  void step(List<PtNDArray> gathered, double learningRate) {
    try (PtNDManager scope = (PtNDManager) manager.newSubManager()) {
      List<PtNDArray> gradients = new ArrayList<>();
      for (int i = 0; i < gathered.size(); i++) {
        if (parameters.get(i).learned()) {
          PtNDArray gradient = JniUtils.getGradient(gathered.get(i));
          gradient.attach(scope);
          gradients.add(gradient);
        }
      }
      run(
          TrainingModule.STEP,
          list(learned),
          list(gradients),
          list(firstMoments),
          list(secondMoments),
          list(Collections.nCopies(gradients.size(), steps)),
          IValue.from(learningRate));
    }
  }

  /** The numbers of every array: values, first moments, second moments. */
  List<float[]> numbers() {
    return all().map(PtNDArray::toFloatArray).toList();
  }

  /** How many numbers each of them has. */
  List<Integer> lengths() {
    return all().map(array -> Math.toIntExact(array.size())).toList();
  }

  /**
   * Puts numbers back that {@link #numbers} gave.
   *
   * @param stepsTaken how many steps of Adam were taken until then
   */
  void set(List<float[]> numbers, long stepsTaken) {
    try (PtNDManager scope = (PtNDManager) manager.newSubManager()) {
      List<PtNDArray> arrays = new ArrayList<>(all().toList());
      List<PtNDArray> from = new ArrayList<>();
      for (int i = 0; i < arrays.size(); i++) {
        from.add(
            (PtNDArray) scope.create(FloatBuffer.wrap(numbers.get(i)), arrays.get(i).getShape()));
      }
      arrays.add(steps);
      from.add((PtNDArray) scope.create((float) stepsTaken));
      run(TrainingModule.COPY, list(arrays), list(from));
    }
  }

  private Stream<PtNDArray> all() {
    return Stream.of(values, firstMoments, secondMoments).flatMap(List::stream);
  }

  private static IValue list(List<PtNDArray> arrays) {
    return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
  }

  private void run(String method, IValue... arguments) {
    try (IValue result = IValueUtils.runMethod(block, method, arguments)) {
      result.getType();
    } finally {
      for (IValue argument : arguments) {
        argument.close();
      }
    }
  }
}
