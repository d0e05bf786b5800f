package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trained checkpoints as Python reads them, where it has PyTorch (Debian: python3-torch). */
class CheckpointInPyTorchTest {

  /** The first may be one that was installed beside the system's. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  /** Prints a line a tensor: name, type, shape and the hash of its numbers. */
  private static final String SCRIPT =
      """
      import ctypes, hashlib, sys, torch
      for file in sys.argv[1:]:
          for name, tensor in torch.load(file, weights_only=True).items():
              letter = {torch.float32: "f", torch.int64: "q"}[tensor.dtype]
              size = tensor.numel() * tensor.element_size()
              content = ctypes.string_at(tensor.contiguous().data_ptr(), size)
              print(name, letter, list(tensor.shape), hashlib.sha256(content).hexdigest())
      """;

  private static final int COUNT = 2;
  private static final int DIMENSIONS = 4;

  private static String python;

  @TempDir private Path folder;

  @BeforeAll
  static void findPyTorch() throws IOException, InterruptedException {
    for (String program : PYTHONS) {
      if (hasTorch(program)) {
        python = program;
        return;
      }
    }
    abort("no python3 here has PyTorch, so that none reads the checkpoints");
  }

  private static boolean hasTorch(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "-c", "import torch").start().waitFor() == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }

  private static String readByPyTorch(Path... files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python, "-c", SCRIPT));
    for (Path file : files) {
      command.add(file.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private static String expected(StateDict checkpoint) {
    StringBuilder lines = new StringBuilder();
    checkpoint
        .tensors()
        .forEach(
            (name, tensor) ->
                lines.append(
                    "%s %s %s %s%n"
                        .formatted(
                            name,
                            tensor.type() == ElementType.INT64 ? "q" : "f",
                            tensor.shape(),
                            hash(tensor))));
    return lines.toString();
  }

  private static String hash(Tensor tensor) {
    boolean whole = tensor.type() == ElementType.INT64;
    ByteBuffer bytes =
        ByteBuffer.allocate(tensor.values().length * (whole ? Long.BYTES : Float.BYTES))
            .order(ByteOrder.nativeOrder());
    for (float value : tensor.values()) {
      if (whole) {
        bytes.putLong((long) value);
      } else {
        bytes.putFloat(value);
      }
    }
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes.array()));
  }

  static List<Architecture> architectures() {
    return Architectures.ALL;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void torchLoadReadsWhatTrainingWrote(Architecture architecture)
      throws IOException, InterruptedException {
    ImageSize size = new ImageSize(32, 32);
    Path trunk = folder.resolve("trunk_best.pth");
    Path embedder = folder.resolve("embedder_best.pth");
    Weights untrained = Weights.untrained(architecture, size, DIMENSIONS, 1);
    String expected;
    try (TrainableNetwork network = TorchNetworks.loadTrainable(untrained, Device.cpu())) {
      network.forward(gaussians(COUNT * 3 * size.width() * size.height()), COUNT);
      network.backward(gaussians(COUNT * DIMENSIONS));
      network.step(1e-3);
      network.trunk().write(trunk);
      network.embedder().write(embedder);
      expected = expected(network.trunk()) + expected(network.embedder());
    }
    assertEquals(expected, readByPyTorch(trunk, embedder));
  }

  private static float[] gaussians(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
