package io.carousel.analysis.models.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDictWriterTest {

  /** Debian's, which has Debian's package python3-torch. */
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() {
    Path file = folder.resolve("a.pth");
    StateDict dict = example();
    dict.write(file);
    StateDict read = StateDict.read(file);
    assertEquals(List.copyOf(dict.tensors().keySet()), List.copyOf(read.tensors().keySet()));
    dict.tensors()
        .forEach(
            (name, tensor) -> {
              Tensor there = read.tensors().get(name);
              assertEquals(tensor.type().written(), there.type(), name);
              assertEquals(tensor.shape(), there.shape(), name);
              assertArrayEquals(tensor.values(), there.values(), name);
            });
  }

  @Test
  void theSameTensorsGiveTheSameBytes() {
    assertArrayEquals(example().toBytes(), example().toBytes());
  }

  @Test
  void someTensorsAreReadWithoutTheOthers() {
    Path file = folder.resolve("a.pth");
    example().write(file);
    StateDict read = StateDict.read(file, name -> name.startsWith("bn"));
    assertEquals(List.of("bn.num_batches_tracked"), List.copyOf(read.tensors().keySet()));
    Map<String, List<Long>> shapes = StateDict.shapes(file);
    assertEquals(List.of(2L, 1L, 1L, 3L), shapes.get("conv.weight"));
    assertEquals(List.of(), shapes.get("bn.num_batches_tracked"));
    assertEquals(4, shapes.size());
  }

  @Test
  void pyTorchReadsWhatIsWritten() throws IOException, InterruptedException {
    assumeTrue(
        python("import torch; torch.load").equals(""), "Debian's python3-torch is not there");
    Path file = folder.resolve("a.pth");
    example().write(file);
    String printed =
        python(
            """
            import torch
            d = torch.load("%s", weights_only=True)
            for name, t in d.items():
                print(name, t.dtype, list(t.shape), t.is_contiguous(), t.flatten().tolist())
            """
                .formatted(file));
    assertEquals(
        """
        conv.weight torch.float32 [2, 1, 1, 3] True [1.5, -2.0, 0.0, 4.0, 5.0, -0.25]
        bn.num_batches_tracked torch.int64 [] True [12345]
        input_size torch.int64 [2] True [36, 48]
        half torch.float32 [1] True [0.5]
        """,
        printed);
  }

  /** What a Python program prints, its complaints included. */
  private static String python(String program) throws IOException, InterruptedException {
    Process python;
    try {
      python =
          new ProcessBuilder(PYTHON, "-W", "ignore", "-c", program)
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      return e.getMessage();
    }
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return printed;
  }

  private static StateDict example() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(
        "conv.weight",
        new Tensor(
            ElementType.FLOAT32, List.of(2, 1, 1, 3), new float[] {1.5f, -2, 0, 4, 5, -0.25f}));
    tensors.put(
        "bn.num_batches_tracked", new Tensor(ElementType.INT64, List.of(), new float[] {12_345}));
    tensors.put("input_size", new Tensor(ElementType.INT64, List.of(2), new float[] {36, 48}));
    tensors.put("half", new Tensor(ElementType.FLOAT16, List.of(1), new float[] {0.5f}));
    return new StateDict(tensors);
  }
}
