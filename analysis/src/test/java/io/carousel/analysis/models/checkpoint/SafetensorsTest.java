package io.carousel.analysis.models.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.Golden;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

  @TempDir private Path folder;

  /** The file is one of safetensors 0.8.0. */
  @Test
  void whatTheLibraryWritesIsRead() {
    StateDict dict = StateDict.read(Golden.path("safetensors/small.safetensors"));
    Tensor weight = dict.tensors().get("net.0.weight");
    assertEquals(List.of(2, 3), weight.shape());
    assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, weight.values());
    assertArrayEquals(new float[] {0.5f, -2}, dict.tensors().get("half").values());
    assertArrayEquals(new float[] {0.1f}, dict.tensors().get("double").values());
    assertEquals(List.of(), dict.tensors().get("count").shape());
    assertArrayEquals(new float[] {1234567}, dict.tensors().get("count").values());
    assertArrayEquals(new float[] {200, 3}, dict.tensors().get("bytes").values());
    assertArrayEquals(new float[] {1, 0, 1}, dict.tensors().get("flags").values());
    assertEquals(6, dict.tensors().size());
  }

  @Test
  void whatIsWrittenIsReadAgainWithNamesTypesAndShapes() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("odd", new Tensor(ElementType.UINT8, List.of(3), new float[] {1, 2, 255}));
    tensors.put("weight", new Tensor(ElementType.FLOAT32, List.of(2, 1), new float[] {1.5f, -3}));
    tensors.put("batches", new Tensor(ElementType.INT64, List.of(), new float[] {7}));
    Path file = folder.resolve("model.safetensors");
    new StateDict(tensors).writeSafetensors(file);
    StateDict read = StateDict.read(file);
    assertEquals(tensors.keySet(), read.tensors().keySet());
    tensors.forEach(
        (name, tensor) -> {
          assertEquals(tensor.type(), read.tensors().get(name).type());
          assertEquals(tensor.shape(), read.tensors().get(name).shape());
          assertArrayEquals(tensor.values(), read.tensors().get(name).values());
        });
    assertEquals(List.of(2L, 1L), StateDict.shapes(file).get("weight"));
  }

  /** The file is one of safetensors 0.8.0. */
  @Test
  void tensorsWithoutElementsAreRead() {
    Map<String, Tensor> tensors =
        StateDict.read(Golden.path("safetensors/empty.safetensors")).tensors();
    assertEquals(List.of(0), tensors.get("none").shape());
    assertEquals(List.of(2, 0, 3), tensors.get("flat").shape());
    assertEquals(0, tensors.get("flat").values().length);
    assertArrayEquals(new float[] {0, 1}, tensors.get("w").values());
  }

  @Test
  void someTensorsAreReadWithoutTheOthers() {
    Path file = Golden.path("safetensors/small.safetensors");
    StateDict dict = StateDict.read(file, "half"::equals);
    assertEquals(List.of("half"), List.copyOf(dict.tensors().keySet()));
  }

  @Test
  void aTruncatedFileIsRefusedWithItsName() throws IOException {
    byte[] whole = Files.readAllBytes(Golden.path("safetensors/small.safetensors"));
    for (int length : new int[] {whole.length - 1, whole.length - 20}) {
      Path file = Files.write(folder.resolve("short.safetensors"), Arrays.copyOf(whole, length));
      assertRefused(file, "is cut short or damaged (it has");
    }
  }

  @Test
  void aTensorThatClaimsMoreThanTheFileHoldsIsRefused() throws IOException {
    assertRefused(
        file("{'a':{'dtype':'F32','shape':[500000000],'data_offsets':[0,2000000000]}}", 8),
        "it has 8 bytes of numbers where its header says 2000000000");
    assertRefused(
        file("{'a':{'dtype':'F32','shape':[9999999999,9999999999],'data_offsets':[0,8]}}", 8),
        "tensor a has shape that cannot be");
    assertRefused(
        file("{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}}", 8),
        "tensor a has data_offsets that cannot be");
  }

  @Test
  void tensorsThatShareBytesOrLeaveSomeOutAreRefused() throws IOException {
    String overlapping =
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]},"
            + "'b':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}}";
    assertRefused(file(overlapping, 4), "tensor b has data_offsets that cannot be");
    assertRefused(
        file("{'a':{'dtype':'U8','shape':[4],'data_offsets':[4,8]}}", 8),
        "tensor a has data_offsets that cannot be");
  }

  @Test
  void aTypeThatIsNotReadIsNamed() throws IOException {
    assertRefused(
        file("{'a':{'dtype':'F8_E4M3','shape':[4],'data_offsets':[0,4]}}", 4),
        "has a tensor a of type F8_E4M3, which is not read");
  }

  @Test
  void aHeaderThatNamesATensorTwiceIsRefused() throws IOException {
    String entry = "'a':{'dtype':'U8','shape':[0],'data_offsets':[0,0]}";
    assertRefused(file("{" + entry + "," + entry + "}", 0), "its header is no JSON");
  }

  private Path file(String header, int bytes) throws IOException {
    byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ByteBuffer content =
        ByteBuffer.allocate(8 + json.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
    content.putLong(json.length).put(json);
    return Files.write(folder.resolve("made.safetensors"), content.array());
  }

  private static void assertRefused(Path file, String why) {
    String message =
        assertThrows(InvalidInputException.class, () -> StateDict.read(file)).getMessage();
    assertTrue(message.startsWith(file + ": "), message);
    assertTrue(message.contains(why), message);
    assertEquals(1, message.lines().count(), message);
  }
}
