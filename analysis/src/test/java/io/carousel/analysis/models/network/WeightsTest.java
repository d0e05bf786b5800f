package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

  private static final Path FILE = Path.of("models", "trunk_best.pth");
  private static final TensorTable TABLE =
      new TensorTable(
          "trunk", Map.of("conv.weight", List.of(2, 1), "conv.bias", List.of(2)), Set.of("count"));

  @TempDir Path folder;

  @Test
  void aCompleteStateDictPasses() {
    TABLE.check(FILE, dict("conv.weight", List.of(2, 1), "conv.bias", List.of(2)));
    TABLE.check(
        FILE, dict("conv.weight", List.of(2, 1), "conv.bias", List.of(2), "count", List.of()));
  }

  @Test
  void aMissingTensorIsNamed() {
    assertRefused(
        FILE + ": tensor conv.bias of the trunk is missing", dict("conv.weight", List.of(2, 1)));
  }

  @Test
  void aMisshapenTensorIsNamedWithBothShapes() {
    assertRefused(
        FILE + ": tensor conv.weight has the shape [1, 2], where the trunk needs [2, 1]",
        dict("conv.weight", List.of(1, 2), "conv.bias", List.of(2)));
  }

  @Test
  void anUnknownTensorIsNamed() {
    assertRefused(
        FILE + ": tensor fc.bias is not one of the trunk's",
        dict("conv.weight", List.of(2, 1), "conv.bias", List.of(2), "fc.bias", List.of(3)));
  }

  @Test
  void theWrongFileIsRefusedInTenLines() {
    Path trunk = Golden.unpacked("checkpoint/trunk_best.pth", folder);
    Path embedder = Golden.unpacked("checkpoint/embedder_best.pth", folder);
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> Weights.read(trunk, trunk));
    List<String> lines = e.getMessage().lines().toList();
    assertEquals(10, lines.size());
    assertEquals(trunk + ": tensor net.0.weight of the embedder is missing", lines.get(0));
    // 69 convolutions with 7 tensors each, and the 2 of the embedder, less 9 lines.
    assertEquals(trunk + ": and 476 more tensors; is this the right file?", lines.get(9));
    assertEquals(
        embedder
            + ": has no tensor of a trunk that is known (bn-inception, resnet-50, small); its first"
            + " is net.0.weight",
        assertThrows(InvalidInputException.class, () -> Weights.read(embedder, trunk))
            .getMessage());
  }

  @Test
  void whoWrappedANetworkForSeveralGpusIsToldWhatToSave() {
    Path trunk = folder.resolve("trunk_best.pth");
    dict("module.stage1.conv.weight", List.of(1)).write(trunk);
    String message =
        assertThrows(InvalidInputException.class, () -> Weights.read(trunk, trunk)).getMessage();
    assertTrue(message.endsWith("save model.module.state_dict()"), message);
  }

  private static void assertRefused(String message, StateDict dict) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> TABLE.check(FILE, dict));
    assertEquals(message, e.getMessage());
  }

  /** A state dict of zeros, from names and shapes in turn. */
  private static StateDict dict(Object... namesAndShapes) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < namesAndShapes.length; i += 2) {
      List<Integer> shape =
          ((List<?>) namesAndShapes[i + 1]).stream().map(Integer.class::cast).toList();
      float[] zeros = new float[shape.stream().reduce(1, (a, b) -> a * b)];
      tensors.put((String) namesAndShapes[i], new Tensor(ElementType.FLOAT32, shape, zeros));
    }
    return new StateDict(tensors);
  }
}
