package io.carousel.analysis.models.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDictTest {

  private static final String ZIP = "checkpoint";
  private static final String LEGACY = "checkpoint-legacy";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {ZIP, LEGACY})
  void theGoldenTrunkIsReadWhole(String format) {
    StateDict trunk = StateDict.read(golden(format, "trunk_best.pth"));
    assertEquals(483, trunk.tensors().size());
    assertEquals("conv1_7x7_s2.weight", trunk.tensors().keySet().iterator().next());
    int parameters =
        trunk.tensors().entrySet().stream()
            .filter(entry -> entry.getKey().matches(".*\\.(weight|bias)"))
            .mapToInt(entry -> entry.getValue().values().length)
            .sum();
    assertEquals(10_270_240, parameters);
    Tensor first = trunk.tensors().get("conv1_7x7_s2.weight");
    assertEquals(List.of(64, 3, 7, 7), first.shape());
    assertEquals(Math.sqrt(2.0 / (3 * 7 * 7)), Math.abs(first.values()[100]), 1e-7);
    Tensor batches = trunk.tensors().get("conv1_7x7_s2_bn.num_batches_tracked");
    assertEquals(ElementType.INT64, batches.type());
    assertEquals(List.of(), batches.shape());
  }

  @Test
  void bothFormatsHoldTheSameNumbers() {
    StateDict zip = StateDict.read(golden(ZIP, "trunk_best.pth"));
    StateDict legacy = StateDict.read(golden(LEGACY, "trunk_best.pth"));
    assertEquals(zip.tensors().keySet(), legacy.tensors().keySet());
    zip.tensors()
        .forEach(
            (name, tensor) ->
                assertArrayEquals(tensor.values(), legacy.tensors().get(name).values(), name));
  }

  @ParameterizedTest
  @ValueSource(strings = {ZIP, LEGACY})
  void tensorsMayShareAStorage(String format) {
    StateDict embedder = StateDict.read(golden(format, "embedder_best.pth"));
    assertArrayEquals(
        embedder.tensors().get("net.0.weight").values(),
        embedder.tensors().get("last_linear.weight").values());
  }

  @ParameterizedTest
  @ValueSource(strings = {ZIP, LEGACY})
  void aTruncatedFileIsRefusedWithItsName(String format) throws IOException {
    Path file = golden(format, "embedder_best.pth");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {3, 100, 700, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file, "is cut short or damaged");
    }
  }

  @Test
  void aFileThatIsNoCheckpointIsRefused() throws IOException {
    assertRefused(Files.writeString(folder.resolve("page.pth"), "<html>"), "is no PyTorch");
    assertRefused(Files.write(folder.resolve("empty.pth"), new byte[0]), "is empty");
    assertRefused(folder.resolve("missing.pth"), "there is no such file");
  }

  @Test
  void stridesAndOffsetsAreFollowed() throws IOException {
    Path file =
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(0, 1, 2, 3, 4, 5, 6))
            .pickle(
                pickle ->
                    pickle.tensor("t", "FloatStorage", "0", 7, 1, List.of(2, 3), List.of(1, 2)))
            .write();
    Tensor tensor = StateDict.read(file).tensors().get("t");
    assertEquals(List.of(2, 3), tensor.shape());
    assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6}, tensor.values());
  }

  @Test
  void storagesOfAGpuAreRead() throws IOException {
    Path file =
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(7))
            .pickle(
                pickle ->
                    pickle
                        .device("cuda:3")
                        .tensor("t", "FloatStorage", "0", 1, 0, List.of(1), List.of(1)))
            .write();
    assertArrayEquals(new float[] {7}, StateDict.read(file).tensors().get("t").values());
  }

  @Test
  void halfAndDoublePrecisionAreRead() throws IOException {
    Path file =
        TestCheckpoint.zip(folder)
            .storage("h", TestCheckpoint.shorts(0x3c00, 0xc100, 0x0001, 0x7c00))
            .storage("d", TestCheckpoint.longs(Double.doubleToLongBits(0.1)))
            .storage("b", TestCheckpoint.shorts(0x3f80))
            .pickle(
                pickle ->
                    pickle
                        .tensor("half", "HalfStorage", "h", 4, 0, List.of(4), List.of(1))
                        .tensor("double", "DoubleStorage", "d", 1, 0, List.of(1), List.of(1))
                        .tensor("brain", "BFloat16Storage", "b", 1, 0, List.of(1), List.of(1)))
            .write();
    StateDict dict = StateDict.read(file);
    assertArrayEquals(
        new float[] {1, -2.5f, 0x1p-24f, Float.POSITIVE_INFINITY},
        dict.tensors().get("half").values());
    assertArrayEquals(new float[] {0.1f}, dict.tensors().get("double").values());
    assertArrayEquals(new float[] {1}, dict.tensors().get("brain").values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "posix system",
        "builtins eval",
        "decimal Decimal",
        "datetime datetime",
        "exceptions ValueError",
        "__main__ Net",
        "torch.nn.modules.linear Linear",
        "torch._utils _rebuild_anything",
        "torch StrangeStorage"
      })
  void aForeignClassIsRefusedByName(String global) throws IOException {
    String name = global.replace(' ', '.');
    String lines = global.replace(' ', '\n') + "\n";
    String built = "wants to build " + name + ", which is refused";
    assertRefused(TestCheckpoint.zip(folder).pickle("c" + lines + ")R.").write(), built);
    assertRefused(TestCheckpoint.zip(folder).pickle("(i" + lines + ".").write(), built);
    assertRefused(TestCheckpoint.legacy(folder).pickle("c" + lines + ")R.").write(), built);
    int space = global.indexOf(' ');
    String module = TestCheckpoint.text(global.substring(0, space));
    String stackGlobal = module + TestCheckpoint.text(global.substring(space + 1)) + "\u0093";
    assertRefused(TestCheckpoint.zip(folder).pickle(stackGlobal + ")R.").write(), built);
  }

  @Test
  void anInstructionThatNoStateDictNeedsIsRefused() throws IOException {
    // 0x96 is BYTEARRAY8.
    String pickle = "\u0096\0\0\0\0\0\0\0\0.";
    assertRefused(TestCheckpoint.zip(folder).pickle(pickle).write(), "the instruction 0x96");
  }

  /** The files are torch 1.13's, of a network of two layers after a step of Adam. */
  @ParameterizedTest
  @ValueSource(strings = {"training.pth", "training_legacy.pth"})
  void theStateDictInATrainingsCheckpointIsRead(String name) {
    Path file = Golden.path("checkpoint/" + name);
    StateDict dict = StateDict.read(file);
    assertEquals(
        List.of(
            "0.weight",
            "0.bias",
            "1.weight",
            "1.bias",
            "1.running_mean",
            "1.running_var",
            "1.num_batches_tracked"),
        List.copyOf(dict.tensors().keySet()));
    assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, dict.tensors().get("0.weight").values());
    assertArrayEquals(new float[] {0.5f, -2}, dict.tensors().get("0.bias").values());
    assertArrayEquals(new float[] {1}, dict.tensors().get("1.num_batches_tracked").values());
  }

  @Test
  void ofTwoStateDictsInACheckpointTheUserIsToldToSaveOne() throws IOException {
    String dict =
        TestCheckpoint.dict(
            entries -> entries.tensor("t", "FloatStorage", "0", 1, 0, List.of(1), List.of(1)));
    assertRefused(
        TestCheckpoint.zip(folder)
            .pickle(
                "}"
                    + TestCheckpoint.text("model")
                    + dict
                    + "s"
                    + TestCheckpoint.text("ema")
                    + dict
                    + "s.")
            .write(),
        "holds 2 state dicts (model, ema); save the one that is meant, as with"
            + " torch.save(torch.load(file)[\"model\"], file)");
  }

  @Test
  void aTensorWithoutElementsIsRead() throws IOException {
    Path file =
        TestCheckpoint.zip(folder)
            .storage("0", new byte[0])
            .pickle(
                pickle ->
                    pickle
                        .tensor("none", "FloatStorage", "0", 0, 0, List.of(0), List.of(1))
                        .tensor("flat", "FloatStorage", "0", 0, 0, List.of(2, 0), List.of(1, 1)))
            .write();
    Map<String, Tensor> tensors = StateDict.read(file).tensors();
    assertEquals(List.of(0), tensors.get("none").shape());
    assertEquals(List.of(2, 0), tensors.get("flat").shape());
    assertEquals(0, tensors.get("flat").values().length);
  }

  @Test
  void whatIsNotAStateDictIsRefused() throws IOException {
    assertRefused(TestCheckpoint.zip(folder).pickle("K\u0001.").write(), "no dict of tensors");
    String entry = TestCheckpoint.text("epoch") + "K\u0001";
    assertRefused(
        TestCheckpoint.zip(folder).pickle("}" + entry + "s.").write(),
        "its entry epoch is no tensor");
  }

  @Test
  void aMissingStorageIsNamed() throws IOException {
    Path file =
        TestCheckpoint.zip(folder)
            .pickle(pickle -> pickle.tensor("t", "FloatStorage", "9", 1, 0, List.of(1), List.of(1)))
            .write();
    assertRefused(file, "lacks the storage archive/data/9");
  }

  @Test
  void aClaimOfTooMuchIsNotBelieved() throws IOException {
    Path storage =
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(1))
            .pickle(
                pickle ->
                    pickle.tensor(
                        "t", "FloatStorage", "0", 1_000_000_000_000L, 0, List.of(1), List.of(1)))
            .write();
    assertRefused(storage, "claims 1000000000000 elements");
    Path text = TestCheckpoint.zip(folder).pickle("X\u00ff\u00ff\u00ff\u007fa.").write();
    assertRefused(text, "is cut short or damaged");
    Path repeated =
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(1))
            .pickle(
                pickle ->
                    pickle.tensor(
                        "t", "FloatStorage", "0", 1, 0, List.of(60000, 60000), List.of(0, 0)))
            .write();
    assertRefused(repeated, "tensor t reaches beyond the 1 numbers of its storage");
  }

  @Test
  void storagesThatTogetherAreLargerThanTheFileAreRefused() throws IOException {
    assertRefused(
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(1))
            .pickle(
                pickle ->
                    pickle
                        .tensor("a", "FloatStorage", "0", 1, 0, List.of(1), List.of(1))
                        .tensor("b", "FloatStorage", "1", 10_000, 0, List.of(1), List.of(1)))
            .write(),
        "its storages have 40004 bytes, and the whole file ");
  }

  @Test
  void tensorsThatShowAStorageAgainAndAgainAreRefused() throws IOException {
    Path file =
        TestCheckpoint.zip(folder)
            .storage("0", new byte[4 * 100_000])
            .pickle(
                pickle -> {
                  for (int i = 0; i < 10; i++) {
                    pickle.tensor(
                        "t" + i, "FloatStorage", "0", 100_000, 0, List.of(100_000), List.of(1));
                  }
                  return pickle;
                })
            .write();
    assertRefused(file, "has tensors that show its storages again and again, 4000000 bytes in all");
    assertEquals(1, StateDict.read(file, "t3"::equals).tensors().size());
  }

  @Test
  void aStorageOfTwoTypesIsRefused() throws IOException {
    assertRefused(
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(1))
            .pickle(
                pickle ->
                    pickle
                        .tensor("a", "FloatStorage", "0", 1, 0, List.of(1), List.of(1))
                        .tensor("b", "ByteStorage", "0", 4, 0, List.of(1), List.of(1)))
            .write(),
        "has a storage \"0\" of two types or lengths");
  }

  @Test
  void aTensorOfMoreAxesThanPyTorchTakesIsRefused() throws IOException {
    List<Integer> axes = Collections.nCopies(65, 1);
    assertRefused(
        TestCheckpoint.zip(folder)
            .storage("0", TestCheckpoint.floats(1))
            .pickle(pickle -> pickle.tensor("t", "FloatStorage", "0", 1, 0, axes, axes))
            .write(),
        "has a tensor of 65 axes, where 0 to 64 can be");
  }

  @Test
  void aStackThatIsEmptyOrHasSomethingElseIsRefused() throws IOException {
    for (String pickle :
        List.of(".", "R.", "t.", "q\1.", "h\1.", "e.", "s.", "(u.", "K\1a.", "K\1Q.")) {
      assertRefused(
          TestCheckpoint.zip(folder).pickle(pickle).write(), "holds no pickle of a state dict");
    }
  }

  private Path golden(String format, String name) {
    return Golden.unpacked(format + "/" + name, folder.resolve(format));
  }

  private static void assertRefused(Path file, String problem) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> StateDict.read(file), file::toString);
    assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(problem), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }
}
