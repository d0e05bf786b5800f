package io.carousel.analysis.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the pickle of a state dict, in protocol 2: which tensors there are, without their numbers. */
final class StateDictPickle {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Begins an ordered dict. */
  StateDictPickle() {
    write("\u0080\u0002ccollections\nOrderedDict\n)R(");
  }

  /** Adds a tensor that is all of its storage. */
  void add(String name, Tensor tensor, int storage) {
    text(name);
    write("ctorch._utils\n_rebuild_tensor_v2\n((");
    text("storage");
    write("ctorch\n" + tensor.type().storageClass() + "\n");
    text(String.valueOf(storage));
    text("cpu");
    number(tensor.values().length);
    write("tQ");
    number(0);
    tuple(tensor.shape());
    tuple(strides(tensor.shape()));
    write("\u0089ccollections\nOrderedDict\n)RtR");
  }

  /** Ends the pickle. */
  byte[] end() {
    write("u.");
    return bytes.toByteArray();
  }

  private static List<Integer> strides(List<Integer> shape) {
    Integer[] strides = new Integer[shape.size()];
    int step = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= shape.get(axis);
    }
    return List.of(strides);
  }

  private void write(String instructions) {
    bytes.writeBytes(instructions.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    write("X");
    int32(encoded.length);
    bytes.writeBytes(encoded);
  }

  private void tuple(List<Integer> numbers) {
    write("(");
    numbers.forEach(this::number);
    write("t");
  }

  private void number(int value) {
    write("J");
    int32(value);
  }

  private void int32(int value) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.writeBytes(buffer.putInt(value).array());
  }
}
