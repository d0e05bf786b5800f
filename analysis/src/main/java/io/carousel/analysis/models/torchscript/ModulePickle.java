package io.carousel.analysis.models.torchscript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the pickle that says which tensors a module has, in protocol 2. */
final class ModulePickle {

  private static final String HEADER = "\u0080\u0002";
  private static final String FALSE = "\u0089";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A pickle of an empty tuple. */
  static byte[] emptyTuple() {
    return (HEADER + ").").getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Begins the pickle: an object of a class, whose attributes follow.
   *
   * @param className the class, without {@code __torch__}
   */
  ModulePickle(String className) {
    write(HEADER + "c__torch__\n" + className + "\n)\u0081}(");
    text("training");
    write(FALSE);
  }

  /** Adds a tensor that is all of its storage. */
  void tensor(
      String name,
      String storage,
      NumberType type,
      int elements,
      List<Integer> shape,
      List<Integer> strides) {
    text(name);
    write("ctorch._utils\n_rebuild_tensor_v2\n((");
    text("storage");
    write("ctorch\n" + type.storageClass() + "\n");
    text(storage);
    text("cpu");
    number(elements);
    write("tQ");
    number(0);
    tuple(shape);
    tuple(strides);
    write(FALSE + "ccollections\nOrderedDict\n)RtR");
  }

  /** Ends the pickle. */
  byte[] end() {
    write("ub.");
    return bytes.toByteArray();
  }

  private void write(String instructions) {
    bytes.writeBytes(instructions.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void text(String text) {
    write("X");
    int32(text.length());
    write(text);
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
