package io.carousel.analysis.benchmark;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.architecture.FeatureSummary;
import io.carousel.analysis.models.architecture.Layer;
import io.carousel.analysis.models.architecture.Operations;
import io.carousel.analysis.models.architecture.Pooling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network's operations as {@code train_step.py} reads them, so that PyTorch computes the same
 * layers. Results are known by their number, the images by 0.
 */
final class LayerList implements Operations<Integer> {

  private final List<Map<String, Object>> operations = new ArrayList<>();

  private LayerList() {}

  /** A case as JSON has it. */
  static Map<String, Object> of(TrainCase training) {
    Architecture architecture = training.architecture();
    ImageSize size = training.size();
    LayerList plan = new LayerList();
    Layer.applyAll(architecture.layers(), plan, 0);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", training.name());
    json.put("width", size.width());
    json.put("height", size.height());
    json.put("batch", training.batch());
    json.put("classes", TrainCase.CLASSES);
    json.put("dimensions", TrainCase.DIMENSIONS);
    json.put("learning_rate", TrainCase.LEARNING_RATE);
    json.put("features", architecture.features(size));
    json.put("averaged", architecture.summary() == FeatureSummary.MEAN);
    json.put("operations", plan.operations);
    return json;
  }

  @Override
  public Integer convolution(Convolution convolution, Integer input) {
    return add(
        "convolution",
        List.of(input),
        Map.of(
            "in", convolution.in(),
            "out", convolution.out(),
            "kernel", convolution.kernel(),
            "stride", convolution.stride(),
            "padding", convolution.padding(),
            "biased", convolution.biased(),
            "rectified", convolution.rectified()));
  }

  @Override
  public Integer pooling(Pooling pooling, Integer input) {
    return add(
        pooling.greatest() ? "greatest" : "mean",
        List.of(input),
        Map.of(
            "kernel", Pooling.KERNEL,
            "stride", pooling.stride(),
            "padding", pooling.padding(),
            "rounds_up", pooling.roundsUp()));
  }

  @Override
  public Integer concatenation(List<Integer> inputs) {
    return add("concatenation", inputs, Map.of());
  }

  @Override
  public Integer sum(Integer first, Integer second) {
    return add("sum", List.of(first, second), Map.of());
  }

  private int add(String kind, List<Integer> inputs, Map<String, Object> settings) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("kind", kind);
    operation.put("inputs", inputs);
    operation.putAll(settings);
    operations.add(operation);
    return operations.size();
  }
}
