package io.carousel.analysis.models.network;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tensors the checkpoints of an architecture have. */
final class WeightTables {

  static final String EMBEDDER_WEIGHT = "net.0.weight";
  static final String EMBEDDER_BIAS = "net.0.bias";

  private WeightTables() {}

  static TensorTable trunk(Architecture architecture) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    Set<String> ignored = new LinkedHashSet<>();
    for (Convolution convolution : architecture.convolutions()) {
      for (String name : convolution.tensors()) {
        shapes.put(name, List.of(convolution.out()));
      }
      shapes.put(convolution.weight(), convolution.weightShape());
      ignored.add(convolution.batchesTracked());
    }
    if (architecture.hasFixedInputSize()) {
      shapes.put(Architecture.INPUT_SIZE, List.of(InputSizeTensor.SIDES));
    }
    // The classifier, where it was not taken off before saving.
    if (architecture.classifier() != null) {
      ignored.add(architecture.classifier() + ".weight");
      ignored.add(architecture.classifier() + ".bias");
    }
    return new TensorTable("trunk", shapes, ignored);
  }

  /** The embedder of a trunk; its own matrix says how long embeddings are. */
  static TensorTable embedder(Architecture architecture, ImageSize size, StateDict embedder) {
    Tensor weight = embedder.tensors().get(EMBEDDER_WEIGHT);
    int dimensions =
        weight == null || weight.shape().isEmpty()
            ? Weights.DEFAULT_DIMENSIONS
            : weight.shape().get(0);
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    shapes.put(EMBEDDER_WEIGHT, List.of(dimensions, architecture.features(size)));
    shapes.put(EMBEDDER_BIAS, List.of(dimensions));
    // The benchmark's module has the one layer under two names, which share their storage.
    return new TensorTable("embedder", shapes, Set.of("last_linear.weight", "last_linear.bias"));
  }
}
